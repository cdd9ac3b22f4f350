"""What `cimaise config` tells: the settings in force and where each comes from; what one of them means."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.config.reader import FORMAT
from cimaise.config.settings import all_settings, groups, value_of
from cimaise.source.render import cells, clean

if TYPE_CHECKING:
    from cimaise.config.layers import Loaded
    from cimaise.config.setting import Setting
    from cimaise.config.settings import Settings

_WIDTH = 100
_ALIGNED_AT_MOST = 50
"""Lines that are longer, in cells of a terminal, do not move the remarks of all others."""

_PLAIN = re.compile(r"[A-Za-z/][\w./-]*", re.ASCII)
_NOT_A_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that YAML 1.1 or 1.2 takes for something else than a text."""


def written(value: object) -> str:
    """A value as YAML, on one line."""
    match value:
        case None:
            return "null"
        case tuple():
            return f"[{', '.join(map(written, value))}]"
        case float():
            return str(value).removesuffix(".0")
        case Path():
            # What is shown may be copied into another folder.
            return _text(str(value.absolute()))
        case str():
            return _text(value)
        case _:
            return str(value)


def _text(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _NOT_A_TEXT:
        return text
    return '"' + "".join(c if c.isprintable() and c not in '"\\' else f"\\U{ord(c):08x}" for c in text) + '"'


def show(config: Settings, loaded: Loaded) -> str:
    """All settings in force, as a kiosk.yaml whose remarks say where each value comes from."""
    lines, group = [(f"format: {FORMAT}", "")], ""
    for name in all_settings():
        if group != name.split(".")[0]:
            group = name.split(".")[0]
            lines.append((f"{group}:", ""))
        value = written(value_of(config, name))
        lines.append((f"  {name.split('.')[1]}: {value}", f"# {clean(str(loaded.origins[name]))}"))
    width = max(cells(line) for line, _ in lines if cells(line) <= _ALIGNED_AT_MOST)
    looked_for = [f"#   {clean(str(file))}{_presence(file, loaded)}" for file in loaded.files]
    head = ["# The settings in force, and where each comes from. Looked for:", *looked_for]
    return "\n".join([*head, *(_aligned(line, remark, width) for line, remark in lines)])


def _aligned(line: str, remark: str, width: int) -> str:
    return f"{line}{' ' * max(width - cells(line), 0)}  {remark}".rstrip()


def _presence(file: Path, loaded: Loaded) -> str:
    return "" if str(file) in loaded.texts else " (not there)"


def explain(name: str, loaded: Loaded) -> str:
    """What a setting or a group of settings means, by its full name, with the values in force where there are any."""
    if name in groups():
        own = [each for each in all_settings() if each.startswith(f"{name}.")]
        parts = [f"{name}\n{_wrapped(groups()[name], 2)}"]
        parts += [
            f"  {each}: {_in_force(each, loaded)}\n{_wrapped(all_settings()[each].meaning, 6)}"
            for each in own
        ]
        return "\n\n".join(parts)
    setting = all_settings()[name]
    facts = {
        "allowed": with_unit(setting.kind.allowed, setting),
        "default": default(setting),
        "in force": _in_force(name, loaded),
        "a change": f"takes effect {'while the kiosk runs' if setting.live else 'at the next start'}",
    }
    table = [f"  {label:<10}{fact}" for label, fact in facts.items() if fact]
    return "\n".join([name, _wrapped(setting.meaning, 2), "", *table])


def _wrapped(text: str, indent: int) -> str:
    return textwrap.fill(text, _WIDTH, initial_indent=" " * indent, subsequent_indent=" " * indent)


def _in_force(name: str, loaded: Loaded) -> str:
    """The value in force and where it comes from; where a fault stops all of them, that."""
    if loaded.config is None:
        return "nothing, until the faults are mended"
    value, origin = value_of(loaded.config, name), loaded.origins[name]
    return f"{'none' if value is None else clean(written(value))} ({clean(str(origin))})"


def with_unit(words: str, setting: Setting) -> str:
    """What is allowed, or a value, with the setting's unit."""
    return f"{words} ({setting.unit})" if setting.unit else words


def default(setting: Setting) -> str:
    """The default of a setting in words."""
    return "none" if setting.default is None else written(setting.default)
