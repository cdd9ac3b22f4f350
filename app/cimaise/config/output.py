"""The output of `cimaise config`: the current settings and where each comes from, or what a setting means."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.config.settings import all_settings, group_descriptions, value_of
from cimaise.config.settings_file import FORMAT
from cimaise.source.render import clean, display_width
from cimaise.source.yaml_output import double_quoted

if TYPE_CHECKING:
    from cimaise.config.loader import LoadedSettings
    from cimaise.config.setting import Setting
    from cimaise.config.settings import Settings

_WIDTH = 100
_ALIGNED_AT_MOST = 50
"""Lines up to this width, in cells of a terminal, have their comments in one column."""

_PLAIN = re.compile(r"[A-Za-z/][\w./-]*", re.ASCII)
_TYPED_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that YAML 1.1 or 1.2 reads as another type than text. Other texts that match the pattern need no quotes."""


def yaml_value(value: object) -> str:
    """A value as YAML, on one line."""
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case tuple():
            return f"[{', '.join(map(yaml_value, value))}]"
        case float():
            return str(value).removesuffix(".0")
        case Path():
            # Absolute, so that the output can be copied into a file in another folder.
            return _text(str(value.absolute()))
        case str():
            return _text(value)
        case _:
            return str(value)


def _text(text: str) -> str:
    is_plain = _PLAIN.fullmatch(text) and text.lower() not in _TYPED_WORDS
    return text if is_plain else double_quoted(text)


def as_kiosk_yaml(settings: Settings, loaded: LoadedSettings) -> str:
    """All settings as a kiosk.yaml, with the origin of each value in a comment."""
    lines, group = [(f"format: {FORMAT}", "")], ""
    for name in all_settings():
        if group != name.split(".")[0]:
            group = name.split(".")[0]
            lines.append((f"{group}:", ""))
        value = yaml_value(value_of(settings, name))
        lines.append((f"  {name.split('.')[1]}: {value}", f"# {clean(str(loaded.origins[name]))}"))
    width = max(display_width(line) for line, _ in lines if display_width(line) <= _ALIGNED_AT_MOST)
    looked_for = [f"#   {clean(str(file))}{_found(file, loaded)}" for file in loaded.files]
    head = ["# The current settings, and where each comes from. Files looked for:", *looked_for]
    return "\n".join([*head, *(_aligned(line, comment, width) for line, comment in lines)])


def _aligned(line: str, comment: str, width: int) -> str:
    return f"{line}{' ' * max(width - display_width(line), 0)}  {comment}".rstrip()


def _found(file: Path, loaded: LoadedSettings) -> str:
    return "" if str(file) in loaded.texts else " (not found)"


def explanation(name: str, loaded: LoadedSettings) -> str:
    """The meaning of a setting or of a group of settings, with the current values."""
    if name in group_descriptions():
        own = [each for each in all_settings() if each.startswith(f"{name}.")]
        parts = [f"{name}\n{_wrapped(group_descriptions()[name], 2)}"]
        parts += [
            f"  {each}: {_current(each, loaded)}\n{_wrapped(all_settings()[each].meaning, 6)}" for each in own
        ]
        return "\n\n".join(parts)
    setting = all_settings()[name]
    facts = {
        "allowed": _with_unit(setting.value_type.allowed, setting),
        "default": default_text(setting),
        "current": _current(name, loaded),
        "changes": f"take effect {'while the kiosk runs' if setting.live else 'at the next start'}",
    }
    table = [f"  {label:<10}{fact}" for label, fact in facts.items() if fact]
    return "\n".join([name, _wrapped(setting.meaning, 2), "", *table])


def _wrapped(text: str, indent: int) -> str:
    return textwrap.fill(text, _WIDTH, initial_indent=" " * indent, subsequent_indent=" " * indent)


def _current(name: str, loaded: LoadedSettings) -> str:
    """The current value and its origin; neither if there are errors."""
    if loaded.settings is None:
        return "unknown until the errors are fixed"
    value, origin = value_of(loaded.settings, name), loaded.origins[name]
    return f"{'none' if value is None else clean(yaml_value(value))} ({clean(str(origin))})"


def _with_unit(text: str, setting: Setting) -> str:
    return f"{text} ({setting.unit})" if setting.unit else text


def default_text(setting: Setting) -> str:
    """The default of a setting as text; "none" if there is no default."""
    return "none" if setting.default is None else yaml_value(setting.default)
