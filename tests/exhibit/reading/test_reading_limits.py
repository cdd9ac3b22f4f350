"""Invalid and very large exhibits: few diagnostics, limits for all files together, and short messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.exhibit.conftest import HEAD, ReadExhibit, codes

from cimaise.exhibit.reading import source_files
from cimaise.exhibit.reading.reader import read

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("whole", "code"),
    [
        ("", "empty"),
        ("# nothing\n", "empty"),
        ("---\n", "empty"),
        ("- a\n", "wrong-kind"),
        ("a\n", "wrong-kind"),
        ("a: b: c\n", "syntax"),
        ("a:\n\tb: c\n", "syntax"),
        ("[" * 100_000, "too-deep"),
        ("{a: " * 100_000, "too-deep"),
        ("- " * 100_000, "too-deep"),
        ("a: &a [x, x]\nb: [*a, *a]\n", "alias"),
        ("a: *a\n", "alias"),
        ("!!python/object/apply:os.system [ls]\n", "tag"),
        ("a: b\n--- \nc: d\n", "second-document"),
        ("a: \x00\n", "character"),
        ("a: \x1b[31m\n", "character"),
        ("format: 2\n", "newer-format"),
        ("format: 999999999999999999\n", "wrong-kind"),
        (b"a: \xff\n", "no-exhibit"),
        ("format: 1\n".encode("utf-16"), "no-exhibit"),
        ("a: b\n" * 500_000, "no-exhibit"),
        ("[" + "a, " * 300_000 + "]", "too-large"),
        ("a: " + "b" * 300_000, "too-large"),
    ],
)
def test_an_invalid_file_is_reported_with_few_diagnostics(
    read_exhibit: ReadExhibit, whole: str | bytes, code: str
) -> None:
    reading = read_exhibit(whole=whole or "\n")
    assert reading.exhibit is None
    assert code in codes(reading)
    assert len(reading.diagnostics) < 10


def test_all_files_of_an_exhibit_share_one_budget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_files, "MAX_VALUES", 300)
    numbers = range(1, 4)
    rooms = "".join(f"  - {number}.yaml\n" for number in numbers)
    (tmp_path / "exhibit.yaml").write_text(f"format: 1\ntitle: A Town\nlanguages: [en]\nrooms:\n{rooms}")
    for number in numbers:
        songs = "[" + "a, " * 120 + "]"
        (tmp_path / f"{number}.yaml").write_text(f"{{kind: songs, title: Songs, songs: {songs}}}\n")
    (diagnostic,) = read(tmp_path).diagnostics
    assert (diagnostic.code, diagnostic.span.file) == ("too-large", str(tmp_path / "3.yaml"))


def test_only_the_first_fifty_unknown_fields_have_a_suggestion(read_exhibit: ReadExhibit) -> None:
    reading = read_exhibit(head=HEAD + "".join(f"titl{number}: A\n" for number in range(100)))
    messages = [str(each.message) for each in reading.diagnostics]
    assert len(messages) == 100
    assert sum("did you mean 'title'?" in message for message in messages) == 50


def test_long_input_is_shortened_in_messages(read_exhibit: ReadExhibit) -> None:
    reading = read_exhibit(head=HEAD + f"{'a' * 500}: b\n")
    assert len(str(reading.diagnostics[0].message)) < 150
