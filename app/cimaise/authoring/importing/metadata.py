"""Reads the metadata in picture files: XMP, then IPTC, then EXIF, as the programs of museums and photographers write
them (IPTC Photo Metadata Standard 2023). The location is never read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.authoring.importing.result import ImportedPicture

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
_IPTC_CORE = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}"
_MAX_XMP_BYTES = 2_000_000
# The XMP properties for each field, in order of preference.
_PROPERTIES = (
    ("caption", (f"{_DC}description", f"{_PHOTOSHOP}Headline", f"{_DC}title")),
    ("alt", (f"{_IPTC_CORE}AltTextAccessibility",)),
    ("credit", (f"{_PHOTOSHOP}Credit", f"{_DC}creator", f"{_DC}rights")),
    ("date", (f"{_PHOTOSHOP}DateCreated",)),
)
# The IPTC datasets for each field, in order of preference: record and dataset number.
_DATASETS = (
    ("caption", ((2, 120), (2, 105), (2, 5))),
    ("credit", ((2, 110), (2, 80), (2, 116))),
    ("date", ((2, 55),)),
)
_KEYWORDS = (2, 25)
_CHARACTER_SET = (1, 90)
_UTF_8 = b"\x1b%G"
"""The value of the dataset for the character set if texts are UTF-8 (ISO 2022)."""
# Texts that cameras write, not people.
_CAMERA_DEFAULT = re.compile(
    r"(OLYMPUS|SONY|KONICA|MINOLTA|SAMSUNG|DCIM|DSC|IMG|untitled|default|digital camera).*", re.IGNORECASE
)


def read(image: ImageFile.ImageFile, picture: ImportedPicture) -> None:
    """Add the texts and tags in the metadata of `image` to `picture`. Damaged metadata is skipped."""
    for reader in (_read_xmp, _read_iptc, _read_exif):
        try:
            reader(image, picture)
        except Exception:  # noqa: S112 - any kind of damage in the metadata; the picture itself is fine
            continue


def _read_xmp(image: ImageFile.ImageFile, picture: ImportedPicture) -> None:
    raw = image.info.get("xmp") or b""
    raw = raw.encode("utf-8") if isinstance(raw, str) else raw
    # The entities of a document type can grow without limit or name other files. XMP has no document type.
    if not raw or len(raw) > _MAX_XMP_BYTES or b"\0" in raw or b"<!" in raw.replace(b"<!--", b""):
        return
    start, end = raw.find(b"<"), raw.rfind(b">") + 1
    root = ET.fromstring(raw[start:end])  # noqa: S314 - without a document type there are no entities
    for description in root.iter(f"{_RDF}Description"):
        for name, properties in _PROPERTIES:
            for xmp_property in properties:
                for language, text in _xmp_values(description, xmp_property):
                    picture.add_text(name, _iso_date(text) if name == "date" else text, language)
                if name in picture.texts:
                    break
        if not picture.tags:
            picture.tags = tuple(text.strip() for _, text in _xmp_values(description, f"{_DC}subject"))


def _xmp_values(description: ET.Element, name: str) -> Iterator[tuple[str, str]]:
    """The languages and texts of a property, which may be an attribute, a text or a list."""
    if text := description.get(name):
        yield "", text
    element = description.find(name)
    if element is None:
        return
    entries = list(element.iter(f"{_RDF}li"))
    if not entries and element.text:
        yield "", element.text
    for entry in entries:
        language = entry.get(_LANGUAGE, "")
        if entry.text:
            yield "" if language == "x-default" else language, entry.text


def _read_iptc(image: ImageFile.ImageFile, picture: ImportedPicture) -> None:
    values = IptcImagePlugin.getiptcinfo(image) or {}
    encoding = "utf-8" if values.get(_CHARACTER_SET) == _UTF_8 else ""
    for name, datasets in _DATASETS:
        for dataset in datasets:
            raw = values.get(dataset)
            first = raw[0] if isinstance(raw, list) else raw
            if first and name not in picture.texts:
                text = _decode(first, encoding)
                picture.add_text(name, _iso_date(text) if name == "date" else text)
    keywords = values.get(_KEYWORDS, [])
    keywords = keywords if isinstance(keywords, list) else [keywords]
    picture.tags = picture.tags or tuple(_decode(keyword, encoding).strip() for keyword in keywords)


def _decode(raw: bytes, encoding: str) -> str:
    """Decode a text with its declared encoding ("" if there is none), else with the most likely one."""
    for guess in filter(None, (encoding, "utf-8", "cp1252")):
        try:
            return raw.decode(guess)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


def _read_exif(image: ImageFile.ImageFile, picture: ImportedPicture) -> None:
    values = Image.Image.getexif(image)
    details = values.get_ifd(ExifTags.IFD.Exif)
    for name, value in (
        ("caption", values.get(ExifTags.Base.ImageDescription)),
        ("credit", values.get(ExifTags.Base.Artist) or values.get(ExifTags.Base.Copyright)),
        ("date", details.get(ExifTags.Base.DateTimeOriginal)),
    ):
        text = _decode(value, "") if isinstance(value, bytes) else value
        if (
            isinstance(text, str)
            and name not in picture.texts
            and not _CAMERA_DEFAULT.fullmatch(text.strip())
        ):
            picture.add_text(name, _iso_date(text) if name == "date" else text)


def _iso_date(text: str) -> str:
    """A date in ISO 8601, as precise as it is known: 1957, 1957-05 or 1957-05-03. Other texts are returned unchanged."""
    match = re.match(r"\s*(\d{4})[-:]?(\d{2})?[-:]?(\d{2})?", text)
    if not match:
        return text
    year, month, day = match.groups()
    if year == "0000":
        return ""
    parts = [year]
    if month and "01" <= month <= "12":
        parts.append(month)
        if day and "01" <= day <= "31":
            parts.append(day)
    return "-".join(parts)
