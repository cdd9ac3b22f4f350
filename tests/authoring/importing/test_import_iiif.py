"""IIIF Presentation manifests of both versions in use; their words are ours."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from cimaise.authoring.importing.iiif import ManifestError, gather, texts

if TYPE_CHECKING:
    from pathlib import Path

THREE: dict[str, Any] = {
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
TWO: dict[str, Any] = {
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


def written(folder: Path, manifest: object) -> Path:
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return folder / "manifest.json"


def test_version_3(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    Image.new("RGB", (4, 3)).save(tmp_path / "images/quay.jpg")
    found = gather(written(tmp_path, THREE))
    assert found.title == {"en": "A Book of the Harbour", "ko": "항구의 책"}
    quay, hill = found.rooms[0].items
    assert quay.file == tmp_path / "images/quay.jpg"
    assert quay.texts == {
        "caption": {"": "The quay"},
        "alt": {"en": "Boats at a quay"},
        "date": {"": "1957"},
        "credit": {"en": "Town & Harbour Archive"},
    }
    assert (hill.file, hill.url, hill.name) == (None, "https://example.org/hill.png", "hill.png")
    assert found.notes == ["An empty page has no picture on it, and is left out."]


def test_version_2(tmp_path: Path) -> None:
    found = gather(written(tmp_path, TWO))
    (item,) = found.rooms[0].items
    assert item.url == "https://images.example.org/quay/full/!2560,2560/0/default.jpg"
    assert item.name == "quay.jpg"
    assert item.texts == {"caption": {"": "f. 1r"}, "credit": {"en": "Town Archive", "ko": "시 기록관"}}
    assert found.languages == ["en", "ko"]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (None, {}),
        ("A <b>B</b>", {"": "A B"}),
        ({"en": ["A", "B"]}, {"en": "A\nB"}),
        ({"@value": "A", "@language": "en"}, {"en": "A"}),
        (["A", "B"], {"": "A\nB"}),
        ({"none": "A"}, {"": "A"}),
    ],
)
def test_texts_of_every_form(value: object, found: dict[str, str]) -> None:
    assert texts(value) == found


@pytest.mark.parametrize(
    ("manifest", "told"),
    [
        (
            {"@context": "http://iiif.io/api/presentation/3/context.json", "type": "Collection"},
            "a IIIF collection",
        ),
        ({"type": "Manifest"}, "no IIIF manifest"),
        ([], "no IIIF manifest"),
    ],
)
def test_what_is_none(tmp_path: Path, manifest: object, told: str) -> None:
    with pytest.raises(ManifestError, match=told):
        gather(written(tmp_path, manifest))
    (tmp_path / "manifest.json").write_text("[" * 100_000)
    with pytest.raises(ManifestError, match="is not JSON"):
        gather(tmp_path / "manifest.json")


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
def test_any_manifest(tmp_path: Path, items: object, other: object, is_3: bool) -> None:
    whole = {
        **(THREE if is_3 else TWO),
        "items": items,
        "sequences": items,
        "label": other,
        "provider": other,
        "rights": other,
    }
    gather(written(tmp_path, whole))
