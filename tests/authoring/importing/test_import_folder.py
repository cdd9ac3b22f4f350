"""Import of folders of pictures, with metadata in the files and in a table."""

from __future__ import annotations

import os
import struct
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image

from cimaise.authoring.importing.folder import import_folder
from cimaise.authoring.importing.messages import ImportNote, TableReason
from cimaise.authoring.importing.metadata import read
from cimaise.authoring.importing.result import MAX_TEXT_LENGTH, ImportedPicture, clean
from cimaise.authoring.importing.table import COLUMNS, TableError, read_table
from cimaise.authoring.importing.writer import copy_picture, write_rooms
from cimaise.exhibit.reading.reader import read as read_exhibit
from cimaise.media.picture_file import open_picture

if TYPE_CHECKING:
    from pathlib import Path

XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" photoshop:Credit="Town Archive" photoshop:DateCreated="1957-05-03T10:00:00">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">The quay</rdf:li><rdf:li xml:lang="ko">부두</rdf:li></rdf:Alt></dc:description>
<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Boats at a quay</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
<dc:subject><rdf:Bag><rdf:li>sea</rdf:li><rdf:li>boats</rdf:li></rdf:Bag></dc:subject>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


def iptc(*datasets: tuple[int, int, bytes]) -> bytes:
    """An IPTC block as Photoshop writes it into a JPEG."""
    data = b"".join(
        struct.pack(">BBBH", 0x1C, record, number, len(value)) + value for record, number, value in datasets
    )
    resource = b"8BIM" + struct.pack(">H", 0x0404) + b"\0\0" + struct.pack(">I", len(data)) + data
    resource += b"\0" * (len(data) % 2)
    segment = b"Photoshop 3.0\0" + resource
    return b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment


def picture(
    path: Path,
    colour: str = "#5B7C99",
    *,
    xmp: str = "",
    exif: dict[int, str] | None = None,
    block: bytes = b"",
) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    metadata: dict[str, object] = {"xmp": xmp.encode()} if xmp else {}
    if exif:
        exif_data = Image.Exif()
        for tag, value in exif.items():
            exif_data[tag] = value
        metadata["exif"] = exif_data
    Image.new("RGB", (64, 48), colour).save(path, **metadata)
    if block:
        raw = path.read_bytes()
        path.write_bytes(raw[:2] + block + raw[2:])
    return path


def read_metadata(path: Path) -> ImportedPicture:
    imported = ImportedPicture(path.name)
    with open_picture(path.parent, path.name) as image:
        read(image, imported)
    return imported


def test_xmp_has_texts_in_several_languages(tmp_path: Path) -> None:
    imported = read_metadata(picture(tmp_path / "a.jpg", xmp=XMP))
    assert imported.texts == {
        "caption": {"": "The quay", "ko": "부두"},
        "alt": {"": "Boats at a quay"},
        "credit": {"": "Town Archive"},
        "date": {"": "1957-05-03"},
    }
    assert imported.tags == ("sea", "boats")


@pytest.mark.parametrize(
    ("encoding", "raw", "text"),
    [
        (b"\x1b%G", "부두".encode(), "부두"),
        (b"", "Café".encode("latin-1"), "Café"),
        (b"", "Café".encode(), "Café"),
    ],
)
def test_iptc_in_common_encodings(tmp_path: Path, encoding: bytes, raw: bytes, text: str) -> None:
    head = [(1, 90, encoding)] if encoding else []
    block = iptc(
        *head,
        (2, 120, raw),
        (2, 110, b"Town Archive"),
        (2, 55, b"19570503"),
        (2, 25, b"sea"),
        (2, 25, b"boats"),
    )
    imported = read_metadata(picture(tmp_path / "a.jpg", block=block))
    assert imported.texts == {
        "caption": {"": text},
        "credit": {"": "Town Archive"},
        "date": {"": "1957-05-03"},
    }
    assert imported.tags == ("sea", "boats")


def test_exif_is_read_except_for_the_defaults_of_cameras(tmp_path: Path) -> None:
    imported = read_metadata(
        picture(
            tmp_path / "a.jpg",
            exif={ExifTags.Base.ImageDescription: "The quay", ExifTags.Base.Artist: "A. B."},
        )
    )
    assert imported.texts == {"caption": {"": "The quay"}, "credit": {"": "A. B."}}
    camera = read_metadata(
        picture(tmp_path / "b.jpg", exif={ExifTags.Base.ImageDescription: "OLYMPUS DIGITAL CAMERA"})
    )
    assert camera.texts == {}


def test_xmp_precedes_iptc_and_iptc_precedes_exif(tmp_path: Path) -> None:
    block = iptc((2, 120, b"IPTC caption"), (2, 110, b"IPTC credit"))
    xmp = XMP.replace('photoshop:Credit="Town Archive" ', "")
    imported = read_metadata(
        picture(tmp_path / "a.jpg", xmp=xmp, block=block, exif={ExifTags.Base.Artist: "EXIF"})
    )
    assert (imported.texts["caption"][""], imported.texts["credit"][""]) == ("The quay", "IPTC credit")


@pytest.mark.parametrize(
    "xmp",
    [
        "<a",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        XMP.replace("</rdf:RDF>", ""),
        "<a/>" * 1000,
    ],
)
def test_damaged_metadata_is_skipped(tmp_path: Path, xmp: str) -> None:
    assert read_metadata(picture(tmp_path / "a.jpg", xmp=xmp)).texts == {}


@given(st.binary(max_size=300))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_metadata_is_read_or_skipped(tmp_path: Path, raw: bytes) -> None:
    block = b"\xff\xed" + struct.pack(">H", len(raw) + 16) + b"Photoshop 3.0\0" + raw
    read_metadata(picture(tmp_path / "a.jpg", block=block))


class TestFolder:
    def test_each_folder_is_a_room_in_natural_order(self, tmp_path: Path) -> None:
        for number, name in enumerate(
            ["10.jpg", "9.jpg", "harbour_days/b.jpg", "harbour_days/a.png", ".hidden/c.jpg"]
        ):
            picture(tmp_path / "My pictures" / name, f"#{40 * number + 40:02x}8040")
        result = import_folder(tmp_path / "My pictures")
        assert [(room.title[""], [imported.name for imported in room.pictures]) for room in result.rooms] == [
            ("My pictures", ["9.jpg", "10.jpg"]),
            ("Harbour days", ["harbour_days/a.png", "harbour_days/b.jpg"]),
        ]
        assert result.notes == []

    def test_file_names_that_are_not_utf_8(self, tmp_path: Path) -> None:
        folder = tmp_path / os.fsdecode(b"Caf\xe9")
        picture(folder / os.fsdecode(b"\xff1.jpg"))
        result = import_folder(folder)
        (room,) = result.rooms
        assert room.title == {"": "Caf"}
        out = tmp_path / "out"
        out.mkdir()
        assert write_rooms(result, out, "en", copy_picture, as_exhibit=True) == ["caf.yaml"]
        reading = read_exhibit(out)
        assert reading.diagnostics == ()
        assert [path.name for path in (out / "pictures/caf").iterdir()] == ["1.jpg"]

    def test_duplicates_and_unsupported_files_are_skipped_with_a_note(self, tmp_path: Path) -> None:
        picture(tmp_path / "a.jpg")
        (tmp_path / "b.jpg").write_bytes((tmp_path / "a.jpg").read_bytes())
        (tmp_path / "c.heic").write_bytes(b"\0\0\0\x18ftypheic" + bytes(40))
        (tmp_path / "notes.txt").write_text("not a picture")
        result = import_folder(tmp_path)
        assert [imported.name for imported in result.rooms[0].pictures] == ["a.jpg"]
        duplicate, unsupported = result.notes
        assert duplicate == ImportNote.DUPLICATE(file="b.jpg", first="a.jpg")
        assert unsupported.reason is ImportNote.SKIPPED_WITH_ADVICE
        assert unsupported.parameters["file"] == "c.heic"

    def test_a_table_sets_the_order_and_precedes_the_metadata_in_files(self, tmp_path: Path) -> None:
        picture(tmp_path / "a.jpg", xmp=XMP)
        picture(tmp_path / "b.jpg", "#000000")
        (tmp_path / "table.csv").write_bytes(
            "\ufeffDateiname;File;Title;caption.ko;Photographer;Year;Keywords\r\n"
            'x;b.jpg;"The hill; at noon";언덕;A. B.;1960;hill, noon\r\n'
            ";a.jpg;;;;um 1950;\r\n;;lost;;;;\r\n;none.jpg;;;;;\r\n".encode()
        )
        result = import_folder(tmp_path)
        b, a = result.rooms[0].pictures
        assert b.texts == {
            "caption": {"": "The hill; at noon", "ko": "언덕"},
            "credit": {"": "A. B."},
            "date": {"": "1960"},
        }
        assert b.tags == ("hill", "noon")
        assert (a.texts["date"], a.texts["caption"][""]) == ({"": "um 1950"}, "The quay")
        table = tmp_path / "table.csv"
        assert result.notes == [
            ImportNote.UNKNOWN_COLUMN(table=table, column="Dateiname", near="date", known=tuple(COLUMNS)),
            ImportNote.ROW_WITHOUT_FILE(table=table, line=4),
            ImportNote.NOT_IN_FOLDER(file="none.jpg"),
        ]

    @pytest.mark.parametrize(
        ("raw", "reason"),
        [
            (b"", TableReason.EMPTY),
            (b"a,b\n1,2\n", TableReason.NO_FILE_COLUMN),
            ("a\u00e9,b\n".encode("latin-1"), TableReason.NO_FILE_COLUMN),
        ],
    )
    def test_a_table_that_cannot_be_used_is_reported(
        self, tmp_path: Path, raw: bytes, reason: TableReason
    ) -> None:
        picture(tmp_path / "a.jpg")
        (tmp_path / "table.csv").write_bytes(raw)
        with pytest.raises(TableError) as caught:
            import_folder(tmp_path)
        assert caught.value.reason is reason

    def test_two_tables_in_a_folder_are_reported(self, tmp_path: Path) -> None:
        for name in ("a.csv", "b.csv"):
            (tmp_path / name).write_text("file,caption\n")
        with pytest.raises(TableError) as caught:
            import_folder(tmp_path)
        assert caught.value.message == TableReason.SEVERAL(folder=tmp_path, count=2)

    def test_a_table_in_the_windows_encoding_is_read(self, tmp_path: Path) -> None:
        (tmp_path / "t.csv").write_bytes("file,caption\na.jpg,Café “Müller”\n".encode("cp1252"))
        assert read_table(tmp_path / "t.csv")[0]["a.jpg"][("caption", "")] == "Café “Müller”"


@given(st.text())
def test_a_cleaned_text_is_fit_for_a_label(text: str) -> None:
    cleaned = clean(text)
    assert cleaned == cleaned.strip()
    assert all(
        character == "\n" or unicodedata.category(character) not in ("Cc", "Cf", "Cs")
        for character in cleaned
    )
    assert len(cleaned) <= MAX_TEXT_LENGTH
    assert clean(cleaned) == cleaned
