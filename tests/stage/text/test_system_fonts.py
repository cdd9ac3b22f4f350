"""The system's fonts for other scripts: serif beside serif, and the exhibit's languages first."""

from __future__ import annotations

from pathlib import Path

from cimaise.stage.text.system_fonts import _SANS, _SERIF, needs_other_script, preferred_families

INSTALLED = {
    *(f"Noto {face} CJK {region}" for face in ("Serif", "Sans") for region in ("JP", "KR", "SC", "TC")),
    *("NanumMyeongjo", "Noto Serif Thai", "Noto Sans Thai", "Noto Sans Hebrew"),
}


def test_serif_beside_serif_and_sans_beside_sans() -> None:
    assert preferred_families(["ko"], INSTALLED, serif=True)[0] == "Noto Serif CJK KR"
    assert preferred_families(["ko"], INSTALLED, serif=False)[0] == "Noto Sans CJK KR"


def test_the_languages_of_the_exhibit_come_first() -> None:
    families = preferred_families(["en", "zh-Hant-HK", "ja"], INSTALLED, serif=True)
    assert families == [f"Noto Serif CJK {region}" for region in ("TC", "JP", "KR", "SC")] + [
        "Noto Serif Thai"
    ]
    assert preferred_families(["zh-CN"], INSTALLED, serif=True)[0] == "Noto Serif CJK SC"
    assert preferred_families(["zh-TW"], INSTALLED, serif=True)[0] == "Noto Serif CJK TC"


def test_only_installed_fonts_are_named_and_the_best_of_each_script() -> None:
    assert preferred_families(["ko"], {"UnBatang", "NanumMyeongjo"}, serif=True) == ["NanumMyeongjo"]
    assert preferred_families(["he"], INSTALLED, serif=True)[0] != "Noto Sans Hebrew"
    assert preferred_families(["ko"], set(), serif=True) == []


def test_which_languages_need_another_script() -> None:
    assert [
        tag
        for tag in ("en", "ru", "ko-Latn", "vi", "ko", "fa", "zh-Hans", "mr", "th")
        if needs_other_script(tag)
    ] == [
        "ko",
        "fa",
        "zh-Hans",
        "mr",
        "th",
    ]


def test_the_guide_lists_every_font() -> None:
    guide = (Path(__file__).parents[3] / "docs/curators.md").read_text(encoding="utf-8")
    for fonts in (fonts for lists in (_SERIF, _SANS) for script, fonts in lists.items() if script != "ar"):
        assert f"| {', '.join(fonts)} |" in guide
