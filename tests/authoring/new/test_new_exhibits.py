"""The exhibits that `cimaise new` writes: without problems, with every kind of room, and without texts of another exhibit."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cimaise.authoring.new.outline import write_outline
from cimaise.authoring.new.scaffold import write_scaffold
from cimaise.checking.exhibit_check import check_exhibit
from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.pages.contents import entries_of
from cimaise.exhibit.reading.reader import read
from cimaise.paths import data
from cimaise.source.diagnostic import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.exhibit.model.exhibit import Exhibit

DATA = Path(__file__).resolve().parents[2] / "data"


def exhibit_in(folder: Path) -> Exhibit:
    exhibit = read(folder).exhibit
    assert exhibit is not None
    return exhibit


def test_the_scaffold_has_no_problems(tmp_path: Path) -> None:
    write_scaffold(tmp_path / "new")
    checked = check_exhibit(tmp_path / "new")
    assert checked.diagnostics == ()
    assert (checked.counts["pages"], checked.counts["pictures"]) == (17, 3)


def test_the_scaffold_has_every_kind_of_room_in_every_form(tmp_path: Path) -> None:
    write_scaffold(tmp_path / "new")
    exhibit = exhibit_in(tmp_path / "new")
    assert {type(room).__name__ for room in exhibit.rooms} == {
        *("TextRoom", "SectionsRoom", "WorksRoom", "SongsRoom", "GalleryRoom")
    }
    files = list((tmp_path / "new").rglob("*.yaml"))
    assert len(files) == 4
    for file in files:
        text = file.read_text()
        assert text.startswith("# yaml-language-server: $schema=")
        schema = file.parent / text.split("\n")[0].partition("=")[2]
        assert schema.is_file()
        assert text.count("#") >= 2


def test_the_scaffold_gets_a_title_and_languages(tmp_path: Path) -> None:
    write_scaffold(tmp_path / "new", title="Boats: a history #1", languages=["no", "ko"])
    exhibit = exhibit_in(tmp_path / "new")
    assert (exhibit.title.text("no"), exhibit.languages) == ("Boats: a history #1", ("no", "ko"))


def visitor_texts(value: Any) -> Iterator[str]:
    """Every visitor-facing text in a part of an exhibit."""
    if isinstance(value, LocalizedText):
        yield from (text for _, text in value.entries)
    elif is_dataclass(value):
        for field in fields(value):
            yield from visitor_texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for entry in value:
            yield from visitor_texts(entry)


@pytest.mark.parametrize(
    "source", [data("content"), DATA / "two-languages"], ids=["bundled", "two-languages"]
)
def test_an_outline_has_the_structure_but_not_the_texts_of_another_exhibit(
    tmp_path: Path, source: Path
) -> None:
    before = exhibit_in(source)
    write_outline(before, tmp_path / "like")
    after = exhibit_in(tmp_path / "like")
    assert [(type(room), room.id, room.on_home) for room in after.rooms] == [
        (type(room), room.id, room.on_home) for room in before.rooms
    ]
    assert [len(entries_of(room)) for room in after.rooms] == [len(entries_of(room)) for room in before.rooms]
    assert (after.languages, after.theme, after.attract) == (before.languages, before.theme, before.attract)
    placeholder = re.compile(
        r"(Title|Overline|Room|Section|Work|Song|Text|Heading|Author|Date|Caption|Credit|Alternative text)( \d+)?"
    )
    assert all(placeholder.fullmatch(text) for text in visitor_texts(after))
    errors = [
        each for each in check_exhibit(tmp_path / "like").diagnostics if each.severity is Severity.ERROR
    ]
    assert errors == []
