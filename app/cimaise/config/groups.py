"""The groups of settings. Each setting is declared once, here: its default, type, unit and meaning. Reading,
`cimaise config` and the operators' guide use these declarations."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cimaise.config.setting import setting
from cimaise.config.value_types import (
    FolderPath,
    Number,
    NumberChoice,
    NumberOrName,
    PublicKeys,
    Text,
    WordChoice,
    YesOrNo,
)

_NO_EFFECT = "The setting has no effect yet; it is only a record."


@dataclass(frozen=True, slots=True, kw_only=True)
class ExhibitSettings:
    """Which exhibit is shown."""

    path: Path | None = setting(
        None,
        FolderPath(),
        "The folder of the exhibit, or a packed exhibit. A relative path starts at the folder of the kiosk.yaml that "
        "contains it. If not set: the installed exhibit, or the one that comes with Cimaise.",
        example="/srv/exhibit",
    )
    trusted_keys: tuple[str, ...] = setting(
        (),
        PublicKeys(),
        "The public keys of trusted signers. If there are any, a packed exhibit must be signed with one of them. "
        "An exhibit's folder needs no signature.",
        example='["ed25519:6MASgGPbFMhgi1Rq6PUy278SYjxNmyLeXmR3IG8HE40="]',
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenSettings:
    """Which screen is used, and how it is mounted."""

    output: int | str = setting(
        0,
        NumberOrName(),
        "The screen to fill: its number, counted from 0, or its name, for example HDMI-1.",
    )
    rotate: int = setting(
        0,
        NumberChoice(0, 90, 180, 270),
        "How far the picture is rotated clockwise on the screen.",
        unit="degrees",
        example="90",
    )
    renderer: str = setting(
        "auto",
        WordChoice("auto", "gpu", "software"),
        "Whether the graphics processor (gpu) or the main processor (software) draws the picture. "
        "With auto, a real graphics processor is used if there is one.",
        live=False,
    )
    diagonal_mm: float | None = setting(
        None,
        Number(100, 5000),
        "The diagonal of the picture. If set, everything is enlarged where needed to make touch targets 15 mm high.",
        unit="mm",
        example="1194",
    )
    viewing_distance_mm: float = setting(
        600, Number(200, 10000), f"The distance between visitors and the screen. {_NO_EFFECT}", unit="mm"
    )
    bottom_mm: float | None = setting(
        None,
        Number(0, 5000),
        f"The height of the picture's lower edge above the floor. {_NO_EFFECT}",
        unit="mm",
        example="850",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class IdleSettings:
    """How long the kiosk waits for a visitor who may be reading."""

    warn_after: float = setting(
        75,
        Number(5, 3600),
        "The time without a touch after which the kiosk asks whether someone is still there. "
        "A page that a slow reader needs longer to read gets more time.",
        unit="seconds",
    )
    warn_for: float = setting(
        30,
        Number(20, 300),
        "How long the question is shown before the visit ends. WCAG 2.2, 2.2.1 Timing Adjustable, requires at least "
        "20 seconds.",
        unit="seconds",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AttractSettings:
    """The loop that is shown between visits."""

    dwell: float = setting(8, Number(3, 120), "How long each picture or title is shown.", unit="seconds")
    fade: float = setting(
        1.2,
        Number(0, 5),
        "The duration of a transition, at most half of attract.dwell. With 0 there are no transitions.",
        unit="seconds",
    )
    order: str = setting(
        "written",
        WordChoice("written", "shuffled"),
        "Whether pictures are shown in the order of the exhibit, or shuffled in each round.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitSettings:
    """What every visit starts with."""

    language: str | None = setting(
        None,
        Text("a language of the exhibit"),
        "The language in which every visit starts. If not set: the exhibit's first language.",
        example="en",
    )
    text_size: int = setting(
        1, NumberChoice(1, 2, 3), "The text size with which every visit starts: 100, 140 or 200 %."
    )
    reduced_motion: bool = setting(
        False,
        YesOrNo(),
        "Whether nothing travels or zooms on the screen, for visitors whom motion makes unwell. Slides and pages then "
        "only fade.",
        example="true",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundSettings:
    """The volume of films and recordings, and the audio output."""

    volume: float = setting(
        0.6,
        Number(0, 1),
        "The volume with which every visit starts, as a fraction of sound.limit. 0 is silent.",
        unit="fraction",
    )
    limit: float = setting(
        1.0,
        Number(0, 1),
        "The highest volume that a visitor can choose, as a fraction of the output's maximum.",
        unit="fraction",
    )
    output: str | None = setting(
        None,
        Text("the name of an output"),
        "The audio output. If not set: the system's default output.",
        example="Headphones",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class LogSettings:
    """What is logged."""

    level: str = setting(
        "info",
        WordChoice("debug", "info", "warning", "error"),
        "The lowest level that is logged: error logs the least, debug the most.",
    )
