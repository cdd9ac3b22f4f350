"""What `cimaise new` makes: it is right, it teaches, and nothing of another exhibit's words is in it."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cimaise.authoring.new.outline import outline
from cimaise.authoring.new.scaffold import scaffold
from cimaise.checking.run import check
from cimaise.exhibit.model.words import Words
from cimaise.exhibit.pages.contents import entries_of
from cimaise.exhibit.reading.reader import read
from cimaise.paths import data
from cimaise.source.diagnostic import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.exhibit.model.exhibit import Exhibit

DATA = Path(__file__).resolve().parents[1] / "data"


def exhibit_in(folder: Path) -> Exhibit:
    found = read(folder).exhibit
    assert found is not None
    return found


def test_nothing_is_wrong_with_it(tmp_path: Path) -> None:
    scaffold(tmp_path / "new")
    checked = check(tmp_path / "new")
    assert checked.diagnostics == ()
    assert (checked.counts["pages"], checked.counts["pictures"]) == (17, 3)


def test_it_has_every_kind_of_room_and_of_writing_one(tmp_path: Path) -> None:
    scaffold(tmp_path / "new")
    found = exhibit_in(tmp_path / "new")
    assert {type(room).__name__ for room in found.rooms} == {
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


def test_its_title_and_languages_may_be_said(tmp_path: Path) -> None:
    scaffold(tmp_path / "new", title="Boats: a history #1", languages=["no", "ko"])
    found = exhibit_in(tmp_path / "new")
    assert (found.title.text("no"), found.languages) == ("Boats: a history #1", ("no", "ko"))


def said(value: Any) -> Iterator[str]:
    """Every text for visitors in a part of an exhibit."""
    if isinstance(value, Words):
        yield from (text for _, text in value.entries)
    elif is_dataclass(value):
        for field in fields(value):
            yield from said(getattr(value, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from said(one)


@pytest.mark.parametrize(
    "source", [data("content"), DATA / "two-languages"], ids=["bundled", "two-languages"]
)
def test_the_structure_of_another_without_a_word_of_it(tmp_path: Path, source: Path) -> None:
    before = exhibit_in(source)
    outline(before, tmp_path / "like")
    after = exhibit_in(tmp_path / "like")
    assert [(type(room), room.id, room.on_home) for room in after.rooms] == [
        (type(room), room.id, room.on_home) for room in before.rooms
    ]
    assert [len(entries_of(room)) for room in after.rooms] == [len(entries_of(room)) for room in before.rooms]
    assert (after.languages, after.theme, after.attract) == (before.languages, before.theme, before.attract)
    neutral = re.compile(
        r"(Title|Overline|Room|Section|Work|Song|Text|Heading|Author|Date|Caption|Credit|What is seen)( \d+)?"
    )
    assert all(neutral.fullmatch(text) for text in said(after))
    errors = [each for each in check(tmp_path / "like").diagnostics if each.severity is Severity.ERROR]
    assert errors == []
