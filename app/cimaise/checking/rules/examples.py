"""Builds examples of rules."""

from __future__ import annotations


def gallery_picture(*lines: str, file: str = "quay", comment: str = "") -> str:
    """A picture of a gallery with these fields, one per line."""
    end = f"  # {comment}" if comment else ""
    return "\n".join((f"- picture: pictures/{file}.jpg{end}", *(f"  {line}" for line in lines)))


def sections_room(*paragraphs: str) -> str:
    """A room with one section that has these paragraphs."""
    text = "\n\n".join(f"          {paragraph}" for paragraph in paragraphs)
    return f"- kind: sections\n  title: Stories\n  sections:\n    - title: The winter of 1947\n      text: |\n{text}"


def text_room(*paragraphs: str) -> str:
    """A text room with these paragraphs."""
    text = "\n\n".join(f"      {paragraph}" for paragraph in paragraphs)
    return f"- kind: text\n  title: Welcome\n  text: |\n{text}"
