"""Imports a IIIF manifest as a room: one picture for each canvas, with its label, summary, date and credit."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from cimaise.authoring.importing.iiif.image import canvas_image
from cimaise.authoring.importing.iiif.json_values import as_list, first_object
from cimaise.authoring.importing.iiif.text import credit, texts
from cimaise.authoring.importing.messages import ImportNote, ManifestReason
from cimaise.authoring.importing.result import ImportedPicture, ImportedRoom, ImportResult, clean
from cimaise.source.files import FileAccessError, open_regular
from cimaise.source.message import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MAX_BYTES = 20_000_000
_MAX_CANVASES = 10_000


class ManifestError(Failure):
    """A file is not a IIIF manifest that can be imported."""


def import_manifest(file: Path) -> ImportResult:
    """Read a manifest. Pictures that are in its folder have a file, the others a URL. Raises ManifestError."""
    manifest = _read(file)
    is_version_3 = "presentation/3" in _context(manifest)
    room = ImportedRoom(texts(manifest.get("label")))
    result = ImportResult([room], title=texts(manifest.get("label")))
    common_credit = credit(manifest)
    for canvas in _canvases(manifest, is_version_3=is_version_3):
        picture = _read_canvas(canvas, file.parent, is_version_3=is_version_3)
        if picture is None:
            label = " / ".join(texts(canvas.get("label")).values()) or "a canvas without a label"
            result.notes.append(ImportNote.EMPTY_CANVAS(canvas=clean(label)))
            continue
        for language, text in (credit(canvas) or common_credit).items():
            picture.add_text("credit", text, language)
        room.pictures.append(picture)
    return result


def _read(file: Path) -> dict[str, Any]:
    try:
        with open_regular(file, _MAX_BYTES) as stream:
            manifest = json.load(stream)
    except FileAccessError as error:
        raise ManifestError(ManifestReason.UNREADABLE(file=file, problem=error.message)) from error
    except (ValueError, RecursionError) as error:
        raise ManifestError(ManifestReason.NOT_JSON(file=file)) from error
    if not isinstance(manifest, dict):
        raise ManifestError(ManifestReason.NOT_A_MANIFEST(file=file))
    kind = str(manifest.get("type", manifest.get("@type", "")))
    if "ollection" in kind:
        raise ManifestError(ManifestReason.COLLECTION(file=file))
    if "anifest" not in kind or "presentation" not in _context(manifest):
        raise ManifestError(ManifestReason.NOT_A_MANIFEST(file=file))
    return manifest


def _context(manifest: dict[str, Any]) -> str:
    return json.dumps(manifest.get("@context", ""))


def _canvases(manifest: dict[str, Any], *, is_version_3: bool) -> Iterator[dict[str, Any]]:
    entries = (
        manifest.get("items") if is_version_3 else first_object(manifest.get("sequences")).get("canvases")
    )
    for canvas in as_list(entries)[:_MAX_CANVASES]:
        if isinstance(canvas, dict):
            yield canvas


def _read_canvas(canvas: dict[str, Any], folder: Path, *, is_version_3: bool) -> ImportedPicture | None:
    image = canvas_image(canvas, folder, is_version_3=is_version_3)
    if image is None:
        return None
    picture = ImportedPicture(image.name, image.file, image.url)
    for language, text in texts(canvas.get("label")).items():
        picture.add_text("caption", text, language)
    for language, text in texts(canvas.get("summary") or canvas.get("description")).items():
        picture.add_text("alt", text, language)
    for pair in as_list(canvas.get("metadata")):
        if isinstance(pair, dict) and _is_date(pair):
            for language, text in texts(pair.get("value")).items():
                picture.add_text("date", text, language)
    if date := canvas.get("navDate"):
        picture.add_text("date", str(date).partition("T")[0])
    return picture


def _is_date(pair: dict[str, Any]) -> bool:
    """Whether a pair of label and value in the metadata is a date."""
    label = "".join(texts(pair.get("label")).values())
    return label.strip(": ").lower() in ("date", "created")
