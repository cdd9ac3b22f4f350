"""Every setting of the operator's, declared once: default, kind, unit, meaning. The commands and the guide tell the rest
from here."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cimaise.config.setting import DECLARED, setting
from cimaise.config.value_types import Folder, Number, NumberOrName, PublicKeys, Step, Text, Word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cimaise.config.setting import Setting

_NOTED = "Noted for the installation's record; nothing depends on it yet."


@dataclass(frozen=True, slots=True, kw_only=True)
class ExhibitSettings:
    """Which exhibit is shown."""

    path: Path | None = setting(
        None,
        Folder(),
        "The folder of the exhibit, or a packed one; a path that is not absolute begins at the folder of the file it "
        "stands in. Left out, the exhibit that was installed, else the one that comes with Cimaise.",
        example="/srv/exhibit",
    )
    trusted_keys: tuple[str, ...] = setting(
        (),
        PublicKeys(),
        "Whose signatures count: a packed exhibit that none of these keys has signed is refused. A folder is shown as it is.",
        example='["ed25519:6MASgGPbFMhgi1Rq6PUy278SYjxNmyLeXmR3IG8HE40="]',
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenSettings:
    """Which screen is filled, and how it hangs."""

    output: int | str = setting(
        0, NumberOrName(), "The screen to fill: its number, counted from 0, or its name, such as HDMI-1."
    )
    rotate: int = setting(
        0,
        Step(0, 90, 180, 270),
        "How far the picture is turned clockwise on the screen.",
        unit="degrees",
        example="90",
    )
    renderer: str = setting(
        "auto",
        Word("auto", "gpu", "software"),
        "What draws: the graphics processor, or the main one; auto takes the graphics processor where there is a real one.",
        live=False,
    )
    diagonal_mm: float | None = setting(
        None,
        Number(100, 5000),
        "The diagonal of the picture. Where it is given, everything grows until what can be touched is 15 mm high.",
        unit="mm",
        example="1194",
    )
    viewing_distance_mm: float = setting(
        600, Number(200, 10000), f"How far from the screen visitors stand. {_NOTED}", unit="mm"
    )
    bottom_mm: float | None = setting(
        None,
        Number(0, 5000),
        f"How high above the floor the lower edge of the picture is. {_NOTED}",
        unit="mm",
        example="850",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class IdleSettings:
    """How long the kiosk waits for somebody who may only be reading."""

    warn_after: float = setting(
        75,
        Number(5, 3600),
        "How long without a touch until the kiosk asks whether somebody is still there. "
        "A page that takes a slow reader longer is given its own time.",
        unit="seconds",
    )
    warn_for: float = setting(
        30,
        Number(20, 300),
        "How long the question stands until the visit ends. WCAG 2.2, 2.2.1 Timing Adjustable, asks for 20 seconds or more.",
        unit="seconds",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AttractSettings:
    """The loop that is shown while nobody is there."""

    dwell: float = setting(8, Number(3, 120), "How long each picture or title stands.", unit="seconds")
    fade: float = setting(
        1.2,
        Number(0, 5),
        "How long one passes into the next: at most half of attract.dwell. 0 changes at once.",
        unit="seconds",
    )
    order: str = setting(
        "written",
        Word("written", "shuffled"),
        "Whether pictures follow each other as the exhibit has them, or shuffled anew in each round.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitSettings:
    """What every visit begins with."""

    language: str | None = setting(
        None,
        Text("a language of the exhibit"),
        "The language that every visit begins in. Left out, the exhibit's first.",
        example="en",
    )
    text_size: int = setting(
        1, Step(1, 2, 3), "The size of text that every visit begins with: 100, 140 or 200 %."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundSettings:
    """How loud films and recordings are, and where they are heard."""

    volume: float = setting(
        0.6,
        Number(0, 1),
        "How loud every visit begins, as a part of what sound.limit allows. 0 is silence.",
        unit="fraction",
    )
    limit: float = setting(
        1.0,
        Number(0, 1),
        "The loudest that a visitor can make it, as a part of what the output can do.",
        unit="fraction",
    )
    output: str | None = setting(
        None,
        Text("the name of an output"),
        "Where sound is heard. Left out, where the system sends it.",
        example="Headphones",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class LogSettings:
    """What the log tells."""

    level: str = setting(
        "info",
        Word("debug", "info", "warning", "error"),
        "The least important lines that are still written: error tells least, debug most.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings in force."""

    exhibit: ExhibitSettings = ExhibitSettings()
    screen: ScreenSettings = ScreenSettings()
    idle: IdleSettings = IdleSettings()
    attract: AttractSettings = AttractSettings()
    visit: VisitSettings = VisitSettings()
    sound: SoundSettings = SoundSettings()
    log: LogSettings = LogSettings()


def groups() -> dict[str, str]:
    """The groups by name, with what each is about: a sentence."""
    return {name: group.__doc__ or "" for name, group in _groups().items()}


def all_settings() -> dict[str, Setting]:
    """Every setting by its full name, such as screen.rotate, in the order of the declarations."""
    return {
        f"{name}.{each.name}": each.metadata[DECLARED]
        for name, group in _groups().items()
        for each in fields(group)
    }


def value_of(config: Settings, name: str) -> object:
    """The value of a setting by its full name."""
    group, key = name.split(".")
    value: object = getattr(getattr(config, group), key)
    return value


def configured(values: Mapping[str, object]) -> Settings:
    """A configuration of values by their full names; where one is left out, its default holds."""
    own: dict[str, dict[str, object]] = {}
    for name, value in values.items():
        group, key = name.split(".")
        own.setdefault(group, {})[key] = value
    return Settings(**{group: _groups()[group](**inside) for group, inside in own.items()})


def _groups() -> dict[str, type[Any]]:
    return {each.name: type(each.default) for each in fields(Settings)}
