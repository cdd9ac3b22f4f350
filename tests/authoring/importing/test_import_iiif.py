"""Import of IIIF Presentation manifests, versions 2 and 3."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from cimaise.authoring.importing.iiif.manifest import ManifestError, import_manifest
from cimaise.authoring.importing.iiif.text import texts
from cimaise.authoring.importing.messages import ImportNote, ManifestReason

if TYPE_CHECKING:
    from pathlib import Path

VERSION_3: dict[str, Any] = {
    "@context": "http://iiif.io/api/presentation/3/context.json",
    "id": "https://example.org/manifest.json",
    "type": "Manifest",
    "label": {"en": ["A Book of the Harbour"], "ko": ["항구의 책"]},
    "requiredStatement": {
        "label": {"en": ["Attribution"]},
        "value": {"en": ["<span>Town &amp; Harbour Archive</span>"]},
    },
    "items": [
        {
            "id": "https://example.org/canvas/1",
            "type": "Canvas",
            "label": {"none": ["The quay"]},
            "summary": {"en": ["Boats at a quay"]},
            "metadata": [{"label": {"en": ["Date"]}, "value": {"none": ["1957"]}}],
            "items": [
                {
                    "type": "AnnotationPage",
                    "items": [
                        {
                            "type": "Annotation",
                            "motivation": "painting",
                            "body": {
                                "id": "https://images.example.org/iiif/quay/full/max/0/default.jpg",
                                "type": "Image",
                                "service": [
                                    {"id": "https://images.example.org/iiif/quay", "type": "ImageService3"}
                                ],
                            },
                        }
                    ],
                }
            ],
        },
        {
            "type": "Canvas",
            "label": {"en": ["The hill"]},
            "items": [
                {
                    "items": [
                        {
                            "body": {
                                "type": "Choice",
                                "items": [{"id": "https://example.org/hill.png", "type": "Image"}],
                            }
                        }
                    ]
                }
            ],
        },
        {"type": "Canvas", "label": {"en": ["An empty page"]}, "items": []},
    ],
}
VERSION_2: dict[str, Any] = {
    "@context": "http://iiif.io/api/presentation/2/context.json",
    "@type": "sc:Manifest",
    "label": "A Book of the Harbour",
    "attribution": [
        {"@value": "Town Archive", "@language": "en"},
        {"@value": "시 기록관", "@language": "ko"},
    ],
    "sequences": [
        {
            "canvases": [
                {
                    "@type": "sc:Canvas",
                    "label": "f. 1r",
                    "images": [
                        {
                            "resource": {
                                "@id": "https://images.example.org/quay/full/full/0/default.jpg",
                                "service": {
                                    "@id": "https://images.example.org/quay",
                                    "@context": "http://iiif.io/api/image/2/context.json",
                                },
                            }
                        }
                    ],
                }
            ]
        }
    ],
}


def write_manifest(folder: Path, manifest: object) -> Path:
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return folder / "manifest.json"


def test_a_manifest_of_version_3_is_a_room(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    Image.new("RGB", (4, 3)).save(tmp_path / "images/quay.jpg")
    result = import_manifest(write_manifest(tmp_path, VERSION_3))
    assert result.title == {"en": "A Book of the Harbour", "ko": "항구의 책"}
    quay, hill = result.rooms[0].pictures
    assert quay.file == tmp_path / "images/quay.jpg"
    assert quay.texts == {
        "caption": {"": "The quay"},
        "alt": {"en": "Boats at a quay"},
        "date": {"": "1957"},
        "credit": {"en": "Town & Harbour Archive"},
    }
    assert (hill.file, hill.url, hill.name) == (None, "https://example.org/hill.png", "hill.png")
    assert result.notes == [ImportNote.EMPTY_CANVAS(canvas="An empty page")]


def test_a_manifest_of_version_2_is_a_room(tmp_path: Path) -> None:
    result = import_manifest(write_manifest(tmp_path, VERSION_2))
    (picture,) = result.rooms[0].pictures
    assert picture.url == "https://images.example.org/quay/full/!2560,2560/0/default.jpg"
    assert picture.name == "quay.jpg"
    assert picture.texts == {"caption": {"": "f. 1r"}, "credit": {"en": "Town Archive", "ko": "시 기록관"}}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, {}),
        ("A <b>B</b>", {"": "A B"}),
        ({"en": ["A", "B"]}, {"en": "A\nB"}),
        ({"@value": "A", "@language": "en"}, {"en": "A"}),
        (["A", "B"], {"": "A\nB"}),
        ({"none": "A"}, {"": "A"}),
    ],
)
def test_every_form_of_a_text_is_read(value: object, expected: dict[str, str]) -> None:
    assert texts(value) == expected


@pytest.mark.parametrize(
    ("manifest", "reason"),
    [
        (
            {"@context": "http://iiif.io/api/presentation/3/context.json", "type": "Collection"},
            ManifestReason.COLLECTION,
        ),
        ({"type": "Manifest"}, ManifestReason.NOT_A_MANIFEST),
        ([], ManifestReason.NOT_A_MANIFEST),
    ],
)
def test_another_file_is_not_a_manifest(tmp_path: Path, manifest: object, reason: ManifestReason) -> None:
    file = write_manifest(tmp_path, manifest)
    with pytest.raises(ManifestError) as caught:
        import_manifest(file)
    assert caught.value.message == reason(file=file)
    file.write_text("[" * 100_000)
    with pytest.raises(ManifestError) as caught:
        import_manifest(file)
    assert caught.value.message == ManifestReason.NOT_JSON(file=file)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "items",
                    "body",
                    "label",
                    "service",
                    "id",
                    "@id",
                    "images",
                    "resource",
                    "en",
                    "metadata",
                    "value",
                    "default",
                ]
            ),
            inside,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(anything, anything, st.booleans())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_manifest_is_imported(tmp_path: Path, items: object, other: object, is_3: bool) -> None:
    manifest = {
        **(VERSION_3 if is_3 else VERSION_2),
        "items": items,
        "sequences": items,
        "label": other,
        "provider": other,
        "rights": other,
    }
    import_manifest(write_manifest(tmp_path, manifest))
