"""A IIIF Presentation manifest, version 2 or 3, as rooms: its canvases as pictures, with what is said of them.

What is read of each: the label, the summary, who holds it and under which terms, and the picture that is painted on it.
"""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from cimaise.authoring.importing.result import Gathering, Import, Item, Texts, clean
from cimaise.source.files import FileAccessError, open_regular

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AT_MOST = 20_000_000
CANVASES_AT_MOST = 10_000
SIDE = 2560
"""The longest side of a picture that is asked for, in px: a 4K screen is filled by what is a little softer than it."""


class ManifestError(Exception):
    """Why a file is no manifest that can be read, as a sentence."""


def gather(file: Path) -> Import:
    """What a manifest shows; its pictures are files beside it where they are there. Raises ManifestError."""
    try:
        with open_regular(file, AT_MOST) as stream:
            whole = json.load(stream)
    except FileAccessError as why:
        raise ManifestError(f"{file} cannot be read: {why}.") from why
    except (ValueError, RecursionError) as error:
        raise ManifestError(f"{file} is not JSON, which a IIIF manifest is.") from error
    if not isinstance(whole, dict):
        raise ManifestError(f"{file} is no IIIF manifest.")
    context = json.dumps(whole.get("@context", ""))
    kind = str(whole.get("type", whole.get("@type", "")))
    if "anifest" not in kind or "presentation" not in context:
        told = "a IIIF collection; name one of its manifests" if "ollection" in kind else "no IIIF manifest"
        raise ManifestError(f"{file} is {told}.")
    is_3 = "presentation/3" in context
    found = Import([Gathering(texts(whole.get("label")))], title=texts(whole.get("label")))
    credit = _credit(whole)
    for canvas in _canvases(whole, is_3):
        item = _item(canvas, is_3, file.parent)
        if item is None:
            name = " / ".join(texts(canvas.get("label")).values()) or "a canvas"
            found.notes.append(f"{clean(name)} has no picture on it, and is left out.")
            continue
        for language, text in (_credit(canvas) or credit).items():
            item.say("credit", text, language)
        found.rooms[0].items.append(item)
    languages = {
        language
        for item in found.rooms[0].items
        for said in (*item.texts.values(), found.title)
        for language in said
        if language
    }
    found.languages = sorted(languages)
    return found


def _canvases(whole: dict[str, Any], is_3: bool) -> Iterator[dict[str, Any]]:
    listed = whole.get("items") if is_3 else _first(whole.get("sequences")).get("canvases")
    for canvas in _list(listed)[:CANVASES_AT_MOST]:
        if isinstance(canvas, dict):
            yield canvas


def _item(canvas: dict[str, Any], is_3: bool, folder: Path) -> Item | None:
    body = _painted(canvas, is_3)
    url = str(body.get("id") or body.get("@id") or "")
    service = _service(body)
    if not url and not service:
        return None
    file = _beside(folder, url, service)
    name = file.name if file else _named(url, service)
    item = Item(name, file, "" if file else _address(url, service))
    for language, text in texts(canvas.get("label")).items():
        item.say("caption", text, language)
    for language, text in texts(canvas.get("summary") or canvas.get("description")).items():
        item.say("alt", text, language)
    for pair in _list(canvas.get("metadata")):
        if isinstance(pair, dict) and "".join(texts(pair.get("label")).values()).strip(": ").lower() in (
            "date",
            "created",
        ):
            for language, text in texts(pair.get("value")).items():
                item.say("date", text, language)
    if date := canvas.get("navDate"):
        item.say("date", str(date).partition("T")[0])
    return item


def _painted(canvas: dict[str, Any], is_3: bool) -> dict[str, Any]:
    """The picture on a canvas; of several to choose from the first."""
    if is_3:
        annotation = _first(_first(canvas.get("items")).get("items"))
        body = _first(annotation.get("body"))
        return _first(body.get("items")) if body.get("type") == "Choice" else body
    resource = _first(_first(canvas.get("images")).get("resource"))
    return _first(resource.get("default")) if "default" in resource else resource


def _service(body: dict[str, Any]) -> str:
    for service in _list(body.get("service")):
        if isinstance(service, dict) and "image" in json.dumps(service).lower():
            return str(service.get("id") or service.get("@id") or "").rstrip("/")
    return ""


def _address(url: str, service: str) -> str:
    """Where a picture can be fetched in the size that is wanted (IIIF Image API 2 and 3: `!w,h` is the largest inside)."""
    return f"{service}/full/!{SIDE},{SIDE}/0/default.jpg" if service else url


def _named(url: str, service: str) -> str:
    path = PurePosixPath(unquote(urlsplit(service or url).path))
    return f"{path.name or 'picture'}.jpg" if service else path.name or "picture.jpg"


def _beside(folder: Path, url: str, service: str) -> Path | None:
    """The picture's file beside the manifest: under its name, or under that of its image service."""
    parts = PurePosixPath(unquote(urlsplit(url).path)).parts
    names = [part for part in (parts[-1:] or ("",)) if part not in ("/", "")]
    if service:
        name = PurePosixPath(unquote(urlsplit(service).path)).name
        names += [name, *(f"{name}.{ending}" for ending in ("jpg", "jpeg", "png", "tif", "webp"))]
    # An Image API request ends in default.jpg; what it is of stands before its size.
    if len(parts) >= 5 and re.fullmatch(r"(default|native|color|gray)\.\w+", parts[-1]):
        names = [f"{parts[-5]}.{parts[-1].rpartition('.')[2]}", parts[-5], *names[1:]]
    for name in names:
        for place in (folder, folder / "images", folder / "pictures"):
            path = place / name
            if "/" not in name and name not in (".", "..") and path.is_file():
                return path
    return None


def _credit(thing: dict[str, Any]) -> Texts:
    """Who holds it: the statement that must be shown, else the attribution, else the provider, else the rights."""
    statement = _first(thing.get("requiredStatement"))
    provider = _first(thing.get("provider"))
    for said in (
        statement.get("value"),
        thing.get("attribution"),
        provider.get("label"),
        thing.get("rights"),
    ):
        if found := texts(said):
            return found
    return {}


def texts(value: object) -> Texts:
    """A text as either version writes it: a map of languages to lists, or texts with or without a language; HTML in it
    is taken away."""
    found: Texts = {}
    if isinstance(value, str):
        return {"": _plain(value)} if _plain(value) else {}
    if isinstance(value, dict) and "@value" in value:
        return {str(value.get("@language", "")): _plain(str(value["@value"]))}
    if isinstance(value, dict):
        for language, lines in value.items():
            joined = "\n".join(_plain(str(line)) for line in _list(lines))
            if joined:
                found["" if language in ("none", "@none") else str(language)] = joined
        return found
    for one in value if isinstance(value, list) else ():
        for language, text in (texts(one) if isinstance(one, str | dict) else {}).items():
            found[language] = f"{found[language]}\n{text}" if language in found else text
    return found


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in ("br", "p", "li", "div"):
            self.words.append("\n")


def _plain(text: str) -> str:
    if "<" in text or "&" in text:
        parser = _Words()
        parser.feed(text)
        parser.close()
        text = "".join(parser.words)
    return clean(text)


def _list(value: object) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _first(value: object) -> dict[str, Any]:
    for one in _list(value):
        if isinstance(one, dict):
            return one
    return {}
