"""Reads the values and their spans from one kiosk.yaml, and reports every error in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.config.messages import ConfigAdvice, ConfigReason
from cimaise.config.origin import Origin, SettingValue
from cimaise.config.settings import all_settings, group_descriptions
from cimaise.source import document, values
from cimaise.source.diagnostic import Span
from cimaise.source.files import FileAccessError, read_regular
from cimaise.source.format_version import check_format, is_newer
from cimaise.source.limits import BYTES_AT_MOST
from cimaise.source.messages import FieldReason, NodeKind, ValueAdvice
from cimaise.source.nodes import Mapping, Scalar
from cimaise.source.wording import nearest

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from cimaise.config.setting import Setting
    from cimaise.source.collector import DiagnosticCollector
    from cimaise.source.message import Message
    from cimaise.source.nodes import Node

FILE_NAME = "kiosk.yaml"
FORMAT = 1

_NULL = frozenset({"null", "Null", "NULL", "~"})
"""The spellings of null in YAML 1.2, 10.2.1.1."""


def read(path: Path, diagnostics: DiagnosticCollector, texts: dict[str, str]) -> dict[str, SettingValue]:
    """The values that a file sets, by the settings' full names. Invalid values are included, with `is_valid` False.

    Adds errors to `diagnostics`, and the file's text to `texts`, by the name that spans use. Raises BudgetExceeded.
    """
    name = str(path)
    try:
        texts[name] = read_regular(path, BYTES_AT_MOST)
    except FileAccessError as error:
        message = ConfigReason.UNREADABLE(reason=error.message)
        diagnostics.error("unreadable-file", message, Span(name), advice=error.advice or _file_advice(path))
        return {}
    root, found = document.read(texts[name], name)
    for diagnostic in found:
        diagnostics.add(diagnostic)
    if root is None:
        if not found:
            advice = ConfigAdvice.WRITE_FORMAT_OR_REMOVE(number=FORMAT)
            diagnostics.error("empty", ConfigReason.EMPTY_FILE(), Span(name), advice=advice)
        return {}
    return {} if is_newer(root, "file", FORMAT, diagnostics) else _read_groups(root, diagnostics)


def _file_advice(path: Path) -> Message:
    """What to do about a file that cannot be read; suggests an existing file with a similar name."""
    try:
        names = sorted(entry.name for entry in path.parent.iterdir())
    except OSError:
        names = [path.name]
    if path.name in names:
        return ConfigAdvice.READABLE_TEXT()
    near = nearest(path.name, names)
    return ConfigAdvice.OTHER_FILE(path=path.with_name(near)) if near else ConfigAdvice.EXISTING_FILE()


def _read_groups(root: Node, diagnostics: DiagnosticCollector) -> dict[str, SettingValue]:
    if not isinstance(root, Mapping):
        advice = ConfigAdvice.EXAMPLE_FILE(number=FORMAT)
        values.wrong_kind(root, FILE_NAME, NodeKind.MAP(), diagnostics, advice)
        return {}
    number = root.get("format")
    if number is None or _is_unset(number):
        start = root.entries[0][0].span if root.entries else root.span
        message, label = ConfigReason.NO_FORMAT(), FieldReason.STARTS_HERE()
        diagnostics.error("missing-key", message, start, label, ValueAdvice.FORMAT(number=FORMAT))
    else:
        check_format(number, FORMAT, diagnostics)
    known = all_settings()
    groups = group_descriptions()
    found: dict[str, SettingValue] = {}
    for key, node in root.entries:
        if key.text in groups:
            found |= _read_group(key.text, node, known, diagnostics)
        elif key.text != "format":
            _report_unknown(key, "", ("format", *groups), known, diagnostics)
    return found


def _read_group(
    group: str, node: Node, known: dict[str, Setting], diagnostics: DiagnosticCollector
) -> dict[str, SettingValue]:
    if _is_unset(node):
        return {}
    names = {name.split(".")[1]: name for name in known if name.startswith(f"{group}.")}
    if not isinstance(node, Mapping):
        key, name = next(iter(names.items()))
        advice = ConfigAdvice.EXAMPLE_GROUP(group=group, key=key, example=known[name].example)
        values.wrong_kind(node, f"'{group}'", NodeKind.MAP(), diagnostics, advice)
        return {}
    found = {}
    for key_node, value in node.entries:
        name = names.get(key_node.text, "")
        if not name:
            _report_unknown(key_node, group, names, known, diagnostics)
        elif not _is_unset(value):
            found[name] = _read_value(name, known[name], value, diagnostics)
    return found


def _read_value(name: str, setting: Setting, node: Node, diagnostics: DiagnosticCollector) -> SettingValue:
    key = name.split(".")[1]
    if setting.unit:
        advice = ConfigAdvice.EXAMPLE_WITH_UNIT(key=key, example=setting.example, unit=setting.unit)
    else:
        advice = ConfigAdvice.EXAMPLE(key=key, example=setting.example)
    before = len(diagnostics.found)
    value = setting.value_type.read(node, f"'{name}'", advice, diagnostics)
    return SettingValue(Origin(span=node.span), value, is_valid=len(diagnostics.found) == before)


def _report_unknown(
    key: Scalar,
    group: str,
    candidates: Collection[str],
    known: dict[str, Setting],
    diagnostics: DiagnosticCollector,
) -> None:
    """Add an error for an unknown key in a group, or in the file itself if `group` is "".

    The key may be a setting of another group, or a misspelling of one of the candidates.
    """
    owner = next((name.split(".")[0] for name in known if name.endswith(f".{key.text}")), "")
    near = nearest(key.text, candidates) if not owner else ""
    if owner:
        advice = ConfigAdvice.MOVE(owner=owner)
    elif group:
        advice = ConfigAdvice.KNOWN_SETTINGS(settings=tuple(candidates))
    else:
        advice = ConfigAdvice.KNOWN_GROUPS(groups=tuple(group_descriptions()))
    if group and owner:
        message = ConfigReason.OTHER_GROUP(key=key.text, group=group, owner=owner)
    elif group:
        message = ConfigReason.UNKNOWN_SETTING(key=key.text, group=group, near=near)
    elif owner:
        message = ConfigReason.NOT_A_GROUP(key=key.text, owner=owner)
    else:
        message = ConfigReason.UNKNOWN_GROUP(key=key.text, near=near)
    diagnostics.error("unknown-key", message, key.span, advice=advice)


def _is_unset(node: Node) -> bool:
    """Whether a value is empty or null, which leaves the setting as it is."""
    return values.is_nothing(node) or (isinstance(node, Scalar) and node.plain and node.text in _NULL)
