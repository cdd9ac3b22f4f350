"""What stands in a picture's file about it: XMP before IPTC before EXIF, as museums' and photographers' programs write
it (IPTC Photo Metadata Standard 2023). Where it was taken is never read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.authoring.importing.result import Item

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
_IPTC_CORE = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}"
_XMP_AT_MOST = 2_000_000
# Field, by the properties that say it, the best first.
_PROPERTIES = (
    ("caption", (f"{_DC}description", f"{_PHOTOSHOP}Headline", f"{_DC}title")),
    ("alt", (f"{_IPTC_CORE}AltTextAccessibility",)),
    ("credit", (f"{_PHOTOSHOP}Credit", f"{_DC}creator", f"{_DC}rights")),
    ("date", (f"{_PHOTOSHOP}DateCreated",)),
)
_UTF_8 = b"\x1b%G"
_DATASETS = (
    ("caption", ((2, 120), (2, 105), (2, 5))),
    ("credit", ((2, 110), (2, 80), (2, 116))),
    ("date", ((2, 55),)),
)
_KEYWORDS = (2, 25)
# What cameras write where nobody has written anything.
_NOT_MEANT = re.compile(
    r"(OLYMPUS|SONY|KONICA|MINOLTA|SAMSUNG|DCIM|DSC|IMG|untitled|default|digital camera).*", re.IGNORECASE
)


def read(image: ImageFile.ImageFile, item: Item) -> None:
    """Note what a picture says of itself. Whatever is damaged is passed over."""
    for reader in (_xmp, _iptc, _exif):
        try:
            reader(image, item)
        except Exception:  # noqa: S112 - notes of any kind of damage; the picture itself is fine
            continue


def _xmp(image: ImageFile.ImageFile, item: Item) -> None:
    raw = image.info.get("xmp") or b""
    raw = raw.encode("utf-8") if isinstance(raw, str) else raw
    # A document type can blow itself up, or lead to other files; XMP has none.
    if not raw or len(raw) > _XMP_AT_MOST or b"\0" in raw or b"<!" in raw.replace(b"<!--", b""):
        return
    begin, end = raw.find(b"<"), raw.rfind(b">") + 1
    root = ET.fromstring(raw[begin:end])  # noqa: S314 - without a document type there is nothing to expand
    for description in root.iter(f"{_RDF}Description"):
        for name, properties in _PROPERTIES:
            for said in properties:
                for language, text in _values(description, said):
                    item.say(name, _dated(text) if name == "date" else text, language)
                if name in item.texts:
                    break
        item.tags = item.tags or tuple(text.strip() for _, text in _values(description, f"{_DC}subject"))


def _values(description: ET.Element, name: str) -> Iterator[tuple[str, str]]:
    """A property's texts with their languages: as an attribute, as a text, or as a list."""
    if text := description.get(name):
        yield "", text
    found = description.find(name)
    if found is None:
        return
    entries = list(found.iter(f"{_RDF}li"))
    if not entries and found.text:
        yield "", found.text
    for entry in entries:
        language = entry.get(_LANGUAGE, "")
        if entry.text:
            yield "" if language == "x-default" else language, entry.text


def _iptc(image: ImageFile.ImageFile, item: Item) -> None:
    said = IptcImagePlugin.getiptcinfo(image) or {}
    encoding = "utf-8" if said.get((1, 90)) == _UTF_8 else ""
    for name, datasets in _DATASETS:
        for dataset in datasets:
            raw = said.get(dataset)
            first = raw[0] if isinstance(raw, list) else raw
            if first and name not in item.texts:
                text = _decoded(first, encoding)
                item.say(name, _dated(text) if name == "date" else text)
    words = said.get(_KEYWORDS, [])
    words = words if isinstance(words, list) else [words]
    item.tags = item.tags or tuple(_decoded(word, encoding).strip() for word in words)


def _decoded(raw: bytes, encoding: str) -> str:
    """A text whose encoding was said, or is likely."""
    for guess in filter(None, (encoding, "utf-8", "cp1252")):
        try:
            return raw.decode(guess)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


def _exif(image: ImageFile.ImageFile, item: Item) -> None:
    said = Image.Image.getexif(image)
    inner = said.get_ifd(ExifTags.IFD.Exif)
    for name, value in (
        ("caption", said.get(ExifTags.Base.ImageDescription)),
        ("credit", said.get(ExifTags.Base.Artist) or said.get(ExifTags.Base.Copyright)),
        ("date", inner.get(ExifTags.Base.DateTimeOriginal)),
    ):
        text = _decoded(value, "") if isinstance(value, bytes) else value
        if isinstance(text, str) and name not in item.texts and not _NOT_MEANT.fullmatch(text.strip()):
            item.say(name, _dated(text) if name == "date" else text)


def _dated(text: str) -> str:
    """A date as ISO 8601 has it, as far as it is known: 1957, 1957-05 or 1957-05-03; any other text as it is."""
    found = re.match(r"\s*(\d{4})[-:]?(\d{2})?[-:]?(\d{2})?", text)
    if not found:
        return text
    year, month, day = found.groups()
    if year == "0000":
        return ""
    parts = [year]
    if month and "01" <= month <= "12":
        parts.append(month)
        if day and "01" <= day <= "31":
            parts.append(day)
    return "-".join(parts)
