"""The values of all settings, and their declarations by name."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from cimaise.config.groups import (
    AttractSettings,
    ExhibitSettings,
    IdleSettings,
    LogSettings,
    ScreenSettings,
    SoundSettings,
    VisitSettings,
)
from cimaise.config.setting import DECLARATION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cimaise.config.setting import Setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The values of all settings."""

    exhibit: ExhibitSettings = field(default_factory=ExhibitSettings)
    screen: ScreenSettings = field(default_factory=ScreenSettings)
    idle: IdleSettings = field(default_factory=IdleSettings)
    attract: AttractSettings = field(default_factory=AttractSettings)
    visit: VisitSettings = field(default_factory=VisitSettings)
    sound: SoundSettings = field(default_factory=SoundSettings)
    log: LogSettings = field(default_factory=LogSettings)


def group_descriptions() -> dict[str, str]:
    """One sentence about each group of settings, by the name of the group."""
    return {name: group.__doc__ or "" for name, group in _groups().items()}


def all_settings() -> dict[str, Setting]:
    """Every setting by its full name, such as screen.rotate, in the order of the declarations."""
    return {
        f"{name}.{each.name}": each.metadata[DECLARATION]
        for name, group in _groups().items()
        for each in fields(group)
    }


def value_of(settings: Settings, name: str) -> object:
    """The value of a setting by its full name."""
    group, key = name.split(".")
    value: object = getattr(getattr(settings, group), key)
    return value


def settings_from(values: Mapping[str, object]) -> Settings:
    """The settings with these values (by full name), and with the defaults of all others."""
    by_group: dict[str, dict[str, object]] = {}
    for name, value in values.items():
        group, key = name.split(".")
        by_group.setdefault(group, {})[key] = value
    groups = _groups()
    return Settings(**{group: groups[group](**own) for group, own in by_group.items()})


def _groups() -> dict[str, type[Any]]:
    defaults = Settings()
    return {each.name: type(getattr(defaults, each.name)) for each in fields(Settings)}
