"""Folders of pictures: what stands in the files, and what in a table beside them."""

from __future__ import annotations

import os
import struct
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image

from cimaise.authoring.importing import table
from cimaise.authoring.importing.folder import gather
from cimaise.authoring.importing.metadata import read
from cimaise.authoring.importing.result import TEXT_AT_MOST, Item, clean
from cimaise.authoring.importing.writer import copied, write
from cimaise.exhibit.reading.reader import read as read_exhibit
from cimaise.media.picture_file import opened

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
    more: dict[str, object] = {"xmp": xmp.encode()} if xmp else {}
    if exif:
        notes = Image.Exif()
        for tag, value in exif.items():
            notes[tag] = value
        more["exif"] = notes
    Image.new("RGB", (64, 48), colour).save(path, **more)
    if block:
        raw = path.read_bytes()
        path.write_bytes(raw[:2] + block + raw[2:])
    return path


def noted(path: Path) -> Item:
    item = Item(path.name)
    with opened(path.parent, path.name) as image:
        read(image, item)
    return item


def test_xmp_with_its_languages(tmp_path: Path) -> None:
    item = noted(picture(tmp_path / "a.jpg", xmp=XMP))
    assert item.texts == {
        "caption": {"": "The quay", "ko": "부두"},
        "alt": {"": "Boats at a quay"},
        "credit": {"": "Town Archive"},
        "date": {"": "1957-05-03"},
    }
    assert item.tags == ("sea", "boats")


@pytest.mark.parametrize(
    ("encoding", "raw", "text"),
    [
        (b"\x1b%G", "부두".encode(), "부두"),
        (b"", "Café".encode("latin-1"), "Café"),
        (b"", "Café".encode(), "Café"),
    ],
)
def test_iptc_in_the_encodings_there_are(tmp_path: Path, encoding: bytes, raw: bytes, text: str) -> None:
    head = [(1, 90, encoding)] if encoding else []
    block = iptc(
        *head,
        (2, 120, raw),
        (2, 110, b"Town Archive"),
        (2, 55, b"19570503"),
        (2, 25, b"sea"),
        (2, 25, b"boats"),
    )
    item = noted(picture(tmp_path / "a.jpg", block=block))
    assert item.texts == {"caption": {"": text}, "credit": {"": "Town Archive"}, "date": {"": "1957-05-03"}}
    assert item.tags == ("sea", "boats")


def test_exif_where_there_is_nothing_else_and_not_what_cameras_write(tmp_path: Path) -> None:
    item = noted(
        picture(
            tmp_path / "a.jpg",
            exif={ExifTags.Base.ImageDescription: "The quay", ExifTags.Base.Artist: "A. B."},
        )
    )
    assert item.texts == {"caption": {"": "The quay"}, "credit": {"": "A. B."}}
    camera = noted(
        picture(tmp_path / "b.jpg", exif={ExifTags.Base.ImageDescription: "OLYMPUS DIGITAL CAMERA"})
    )
    assert camera.texts == {}


def test_xmp_counts_before_iptc_and_that_before_exif(tmp_path: Path) -> None:
    block = iptc((2, 120, b"Of IPTC"), (2, 110, b"IPTC credit"))
    only = XMP.replace('photoshop:Credit="Town Archive" ', "")
    item = noted(picture(tmp_path / "a.jpg", xmp=only, block=block, exif={ExifTags.Base.Artist: "EXIF"}))
    assert (item.texts["caption"][""], item.texts["credit"][""]) == ("The quay", "IPTC credit")


@pytest.mark.parametrize(
    "xmp",
    [
        "<a",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        XMP.replace("</rdf:RDF>", ""),
        "<a/>" * 1000,
    ],
)
def test_damaged_notes_are_passed_over(tmp_path: Path, xmp: str) -> None:
    assert noted(picture(tmp_path / "a.jpg", xmp=xmp)).texts == {}


@given(st.binary(max_size=300))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_notes_do_no_harm(tmp_path: Path, raw: bytes) -> None:
    block = b"\xff\xed" + struct.pack(">H", len(raw) + 16) + b"Photoshop 3.0\0" + raw
    noted(picture(tmp_path / "a.jpg", block=block))


class TestFolder:
    def test_a_room_for_each_folder_in_natural_order(self, tmp_path: Path) -> None:
        for number, name in enumerate(
            ["10.jpg", "9.jpg", "harbour_days/b.jpg", "harbour_days/a.png", ".hidden/c.jpg"]
        ):
            picture(tmp_path / "My pictures" / name, f"#{40 * number + 40:02x}8040")
        found = gather(tmp_path / "My pictures")
        assert [(room.title[""], [item.name for item in room.items]) for room in found.rooms] == [
            ("My pictures", ["9.jpg", "10.jpg"]),
            ("Harbour days", ["harbour_days/a.png", "harbour_days/b.jpg"]),
        ]
        assert found.notes == []

    def test_names_that_are_no_text(self, tmp_path: Path) -> None:
        place = tmp_path / os.fsdecode(b"Caf\xe9")
        picture(place / os.fsdecode(b"\xff1.jpg"))
        found = gather(place)
        (room,) = found.rooms
        assert room.title == {"": "Caf"}
        out = tmp_path / "out"
        out.mkdir()
        assert write(found, out, "en", copied, whole=True) == ["caf.yaml"]
        reading = read_exhibit(out)
        assert reading.diagnostics == ()
        assert [path.name for path in (out / "pictures/caf").iterdir()] == ["1.jpg"]

    def test_what_cannot_be_shown_and_what_is_there_twice_is_told(self, tmp_path: Path) -> None:
        picture(tmp_path / "a.jpg")
        (tmp_path / "b.jpg").write_bytes((tmp_path / "a.jpg").read_bytes())
        (tmp_path / "c.heic").write_bytes(b"\0\0\0\x18ftypheic" + bytes(40))
        (tmp_path / "notes.txt").write_text("not a picture")
        found = gather(tmp_path)
        assert [item.name for item in found.rooms[0].items] == ["a.jpg"]
        assert found.notes == [
            "b.jpg is the same picture as a.jpg, and is left out.",
            "c.heic is a HEIC picture, as telephones make them; save it as JPEG or PNG. It is left out.",
        ]

    def test_a_table_says_the_order_and_counts_before_the_files(self, tmp_path: Path) -> None:
        picture(tmp_path / "a.jpg", xmp=XMP)
        picture(tmp_path / "b.jpg", "#000000")
        (tmp_path / "table.csv").write_bytes(
            "\ufeffDateiname;File;Title;caption.ko;Photographer;Year;Keywords\r\n"
            'x;b.jpg;"The hill; at noon";언덕;A. B.;1960;hill, noon\r\n'
            ";a.jpg;;;;um 1950;\r\n;;lost;;;;\r\n;none.jpg;;;;;\r\n".encode()
        )
        found = gather(tmp_path)
        b, a = found.rooms[0].items
        assert b.texts == {
            "caption": {"": "The hill; at noon", "ko": "언덕"},
            "credit": {"": "A. B."},
            "date": {"": "1960"},
        }
        assert b.tags == ("hill", "noon")
        assert (a.texts["date"], a.texts["caption"][""]) == ({"": "um 1950"}, "The quay")
        assert len(found.notes) == 3
        assert "column 'Dateiname' is not used" in found.notes[0]
        assert "table.csv:4: this line names no file" in found.notes[1]
        assert found.notes[2] == "none.jpg is in the table and not in the folder."

    @pytest.mark.parametrize(
        ("raw", "told"),
        [
            (b"", "is empty"),
            (b"a,b\n1,2\n", "has no column 'file'"),
            ("a\u00e9,b\n".encode("latin-1"), "has no column"),
        ],
    )
    def test_a_table_that_is_none(self, tmp_path: Path, raw: bytes, told: str) -> None:
        picture(tmp_path / "a.jpg")
        (tmp_path / "table.csv").write_bytes(raw)
        with pytest.raises(table.TableError, match=told):
            gather(tmp_path)

    def test_windows_letters_are_read(self, tmp_path: Path) -> None:
        (tmp_path / "t.csv").write_bytes("file,caption\na.jpg,Café “Müller”\n".encode("cp1252"))
        assert table.read(tmp_path / "t.csv")[0]["a.jpg"][("caption", "")] == "Café “Müller”"


@given(st.text())
def test_a_text_is_made_fit_for_a_label(text: str) -> None:
    cleaned = clean(text)
    assert cleaned == cleaned.strip()
    assert all(sign == "\n" or unicodedata.category(sign) not in ("Cc", "Cf", "Cs") for sign in cleaned)
    assert len(cleaned) <= TEXT_AT_MOST
    assert clean(cleaned) == cleaned
