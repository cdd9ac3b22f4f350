"""The fonts of the system that are preferred for scripts without a bundled font: serif fonts beside the serif typeface, sans
fonts beside the sans typeface."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

_SERIF = {
    "ko": ("Noto Serif CJK KR", "Noto Serif KR", "Source Han Serif K", "NanumMyeongjo", "UnBatang"),
    "ja": ("Noto Serif CJK JP", "Noto Serif JP", "Source Han Serif", "IPAexMincho", "IPAMincho"),
    "zh-hant": ("Noto Serif CJK TC", "Noto Serif TC", "Source Han Serif TC", "AR PL UMing TW"),
    "zh": ("Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "AR PL UMing CN"),
    "ar": ("Noto Naskh Arabic", "Amiri", "KacstBook"),
    "he": ("Noto Serif Hebrew", "Frank Ruehl CLM"),
    "hi": ("Noto Serif Devanagari", "Tiro Devanagari Hindi"),
    "th": ("Noto Serif Thai", "Norasi"),
}
_SANS = {
    "ko": ("Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans K", "NanumGothic", "UnDotum"),
    "ja": ("Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans", "IPAexGothic", "IPAGothic"),
    "zh-hant": ("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC"),
    "zh": ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei"),
    "ar": ("Noto Sans Arabic", "KacstOne"),
    "he": ("Noto Sans Hebrew", "Nachlieli CLM"),
    "hi": ("Noto Sans Devanagari", "Lohit Devanagari"),
    "th": ("Noto Sans Thai", "Garuda", "Loma"),
}
_SAME_SCRIPT = {"fa": "ar", "ur": "ar", "yi": "he", "mr": "hi", "ne": "hi", "sa": "hi"}
_TRADITIONAL = ("hant", "tw", "hk", "mo")


def preferred_families(languages: Iterable[str], installed: Collection[str], *, serif: bool) -> list[str]:
    """The best installed family of each script, the scripts of these languages first: Chinese, Japanese and Korean share
    characters, and the first of these families that has a character shows it."""
    lists = _SERIF if serif else _SANS
    scripts = dict.fromkeys([script for tag in languages if (script := _script(tag)) in lists])
    chosen = [_first_installed(lists[script], installed) for script in dict.fromkeys([*scripts, *lists])]
    return [family for family in chosen if family]


def needs_other_script(tag: str) -> bool:
    """Whether the language of this tag is in a script without letters in the two typefaces."""
    return _script(tag) in _SERIF


def _script(tag: str) -> str:
    """The key of the lists for a language tag."""
    language, *parts = tag.lower().split("-")
    if "latn" in parts:
        return "latn"
    if language == "zh" and any(part in _TRADITIONAL for part in parts):
        return "zh-hant"
    return _SAME_SCRIPT.get(language, language)


def _first_installed(families: Sequence[str], installed: Collection[str]) -> str:
    return next((family for family in families if family in installed), "")
