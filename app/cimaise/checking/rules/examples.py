"""Parts of the examples that several rules share."""

from __future__ import annotations


def gallery_picture(*lines: str, file: str = "quay", comment: str = "") -> str:
    """A picture of a gallery with these fields."""
    remark = f"  # {comment}" if comment else ""
    return "\n".join((f"- picture: pictures/{file}.jpg{remark}", *(f"  {line}" for line in lines)))


def sections_room(*paragraphs: str) -> str:
    """A room with one section of these paragraphs."""
    text = "\n\n".join(f"          {paragraph}" for paragraph in paragraphs)
    return f"- kind: sections\n  title: Stories\n  sections:\n    - title: The winter of 1947\n      text: |\n{text}"


def text_room(*paragraphs: str) -> str:
    """A text room of these paragraphs."""
    text = "\n\n".join(f"      {paragraph}" for paragraph in paragraphs)
    return f"- kind: text\n  title: Welcome\n  text: |\n{text}"
