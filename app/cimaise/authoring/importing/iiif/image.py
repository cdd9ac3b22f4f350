"""The image of a IIIF canvas: a file in the manifest's folder, else a URL (IIIF Image API 2 and 3)."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote, urlsplit

from cimaise.authoring.importing.iiif.json_values import as_list, first_object

if TYPE_CHECKING:
    from pathlib import Path

MAX_SIDE = 2560
"""The longer side of a picture to download, in px. On a 4K screen it looks only slightly softer than a full-size one."""


class CanvasImage(NamedTuple):
    """An image's name, and its file or the URL to download it from."""

    name: str
    file: Path | None
    url: str


def canvas_image(canvas: dict[str, Any], folder: Path, *, is_version_3: bool) -> CanvasImage | None:
    """The image on a canvas, with its file if that is in the folder, else its URL; None if the canvas has no image."""
    body = _body(canvas, is_version_3=is_version_3)
    url = str(body.get("id") or body.get("@id") or "")
    service = _service(body)
    if not url and not service:
        return None
    if file := _local_file(folder, url, service):
        return CanvasImage(file.name, file, "")
    if not service:
        return CanvasImage(_last_part(url) or "picture.jpg", None, url)
    name = f"{_last_part(service) or 'picture'}.jpg"
    # `!w,h` is the largest size that fits.
    return CanvasImage(name, None, f"{service}/full/!{MAX_SIDE},{MAX_SIDE}/0/default.jpg")


def _body(canvas: dict[str, Any], *, is_version_3: bool) -> dict[str, Any]:
    """The resource that is painted on a canvas, the first one if there is a choice; {} if there is none."""
    if is_version_3:
        annotation = first_object(first_object(canvas.get("items")).get("items"))
        body = first_object(annotation.get("body"))
        return first_object(body.get("items")) if body.get("type") == "Choice" else body
    resource = first_object(first_object(canvas.get("images")).get("resource"))
    return first_object(resource.get("default")) if "default" in resource else resource


def _service(body: dict[str, Any]) -> str:
    """The base URL of the image service, "" if there is none."""
    for service in as_list(body.get("service")):
        if isinstance(service, dict) and "image" in json.dumps(service).lower():
            return str(service.get("id") or service.get("@id") or "").rstrip("/")
    return ""


def _local_file(folder: Path, url: str, service: str) -> Path | None:
    """The image's file in the manifest's folder, under the name in its URL or that of its image service."""
    for name in _file_names(url, service):
        if "/" in name or name in (".", ".."):
            continue
        for parent in (folder, folder / "images", folder / "pictures"):
            if (parent / name).is_file():
                return parent / name
    return None


def _file_names(url: str, service: str) -> list[str]:
    parts = PurePosixPath(unquote(urlsplit(url).path)).parts
    names = [part for part in parts[-1:] if part != "/"]
    if service:
        name = _last_part(service)
        names += [name, *(f"{name}.{ending}" for ending in ("jpg", "jpeg", "png", "tif", "webp"))]
    # A request to the Image API ends in IDENTIFIER/REGION/SIZE/ROTATION/default.jpg.
    if len(parts) >= 5 and re.fullmatch(r"(default|native|color|gray)\.\w+", parts[-1]):
        names = [f"{parts[-5]}.{parts[-1].rpartition('.')[2]}", parts[-5], *names[1:]]
    return names


def _last_part(url: str) -> str:
    return PurePosixPath(unquote(urlsplit(url).path)).name
