"""Texts in IIIF manifests, as plain text by language."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from cimaise.authoring.importing.iiif.json_values import as_list, first_object
from cimaise.authoring.importing.result import Texts, clean


def texts(value: object) -> Texts:
    """A text by language, from the JSON of either version of IIIF: a map of languages to lists (3), or texts with or
    without a language (2). HTML tags are removed."""
    if isinstance(value, str):
        return {"": _plain(value)} if _plain(value) else {}
    if isinstance(value, dict) and "@value" in value:
        return {str(value.get("@language", "")): _plain(str(value["@value"]))}
    found: Texts = {}
    if isinstance(value, dict):
        for language, lines in value.items():
            joined = "\n".join(_plain(str(line)) for line in as_list(lines))
            if joined:
                found["" if language in ("none", "@none") else str(language)] = joined
        return found
    for entry in value if isinstance(value, list) else ():
        for language, text in (texts(entry) if isinstance(entry, str | dict) else {}).items():
            found[language] = f"{found[language]}\n{text}" if language in found else text
    return found


def credit(resource: dict[str, Any]) -> Texts:
    """The credit of a manifest or canvas: the required statement, else the attribution, the provider, or the rights."""
    statement = first_object(resource.get("requiredStatement"))
    provider = first_object(resource.get("provider"))
    for value in (
        statement.get("value"),
        resource.get("attribution"),
        provider.get("label"),
        resource.get("rights"),
    ):
        if found := texts(value):
            return found
    return {}


class _TextParser(HTMLParser):
    """Collects the text of HTML, with line breaks for block elements."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in ("br", "p", "li", "div"):
            self.parts.append("\n")


def _plain(text: str) -> str:
    """A text without HTML tags, cleaned."""
    if "<" in text or "&" in text:
        parser = _TextParser()
        parser.feed(text)
        parser.close()
        text = "".join(parser.parts)
    return clean(text)
