"""One kiosk.yaml as values with their places. One reading finds every fault in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.config.origin import Origin, Placed
from cimaise.config.settings import all_settings, groups
from cimaise.source import document, values
from cimaise.source.diagnostic import Span
from cimaise.source.files import FileAccessError, read_regular
from cimaise.source.format_version import check_format, is_newer
from cimaise.source.nodes import Mapping, Scalar
from cimaise.source.wording import did_you_mean, listed, nearest, quoted

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from cimaise.config.setting import Setting
    from cimaise.source.collector import DiagnosticCollector
    from cimaise.source.nodes import Node

FILE = "kiosk.yaml"
FORMAT = 1

_NOTHING = frozenset({"null", "Null", "NULL", "~"})
"""How YAML 1.2, 10.2.1.1, writes that there is no value."""


def read(path: Path, diagnostics: DiagnosticCollector, texts: dict[str, str]) -> dict[str, Placed]:
    """The values that a file sets, by their full names; one that has a fault is there without a value.

    Never raises: whatever is wrong goes to `diagnostics`, and the file's text to `texts`, by the name that spans use.
    """
    name = str(path)
    try:
        texts[name] = read_regular(path, document.BYTES_AT_MOST)
    except FileAccessError as why:
        diagnostics.error(
            "unreadable-file", f"this file cannot be read: {why}", Span(name), advice=_remedy(path)
        )
        return {}
    root, found = document.read(texts[name], name)
    for fault in found:
        diagnostics.note(fault)
    if root is None:
        if not found:
            advice = f"write for example format: {FORMAT}, or remove the file"
            diagnostics.error("empty", "this file is empty", Span(name), advice=advice)
        return {}
    return {} if is_newer(root, "file", FORMAT, diagnostics) else _groups(root, diagnostics)


def _remedy(path: Path) -> str:
    """What to do about a file that cannot be read; the one probably meant has a similar name."""
    try:
        beside = sorted(entry.name for entry in path.parent.iterdir())
    except OSError:
        beside = [path.name]
    if path.name in beside:
        return "it must be a text that this program may read, saved as UTF-8"
    meant = nearest(path.name, beside)
    return f"did you mean {quoted(str(path.with_name(meant)))}?" if meant else "name a file that is there"


def _groups(root: Node, diagnostics: DiagnosticCollector) -> dict[str, Placed]:
    if not isinstance(root, Mapping):
        example = f"format: {FORMAT}, and below it idle: {{warn_after: 75}}"
        values.wrong_kind(root, "a kiosk.yaml", "a map", diagnostics, f"write for example {example}")
        return {}
    number = root.get("format")
    if number is None or _is_nothing(number):
        place = root.entries[0][0].span if root.entries else root.span
        advice = f"write a line such as format: {FORMAT}"
        diagnostics.error("missing-key", "this file has no 'format'", place, "it begins here", advice)
    else:
        check_format(number, FORMAT, diagnostics)
    known = all_settings()
    found: dict[str, Placed] = {}
    for key, node in root.entries:
        if key.text in groups():
            found |= _group(key.text, node, known, diagnostics)
        elif key.text != "format":
            _unknown(key, "", ("format", *groups()), known, diagnostics)
    return found


def _group(
    group: str, node: Node, known: dict[str, Setting], diagnostics: DiagnosticCollector
) -> dict[str, Placed]:
    if _is_nothing(node):
        return {}
    own = {name.split(".")[1]: name for name in known if name.startswith(f"{group}.")}
    if not isinstance(node, Mapping):
        first, name = next(iter(own.items()))
        advice = f"write for example {group}: {{{first}: {known[name].example}}}"
        values.wrong_kind(node, f"'{group}'", "a map", diagnostics, advice)
        return {}
    found = {}
    for key, inside in node.entries:
        if key.text not in own:
            _unknown(key, group, own, known, diagnostics)
        elif not _is_nothing(inside):
            found[own[key.text]] = _placed(own[key.text], known[own[key.text]], inside, diagnostics)
    return found


def _placed(name: str, setting: Setting, node: Node, diagnostics: DiagnosticCollector) -> Placed:
    unit = f" ({setting.unit})" if setting.unit else ""
    advice = f"write for example {name.split('.')[1]}: {setting.example}{unit}"
    before = len(diagnostics.found)
    value = setting.kind.read(node, f"'{name}'", advice, diagnostics)
    return Placed(Origin(span=node.span), value, is_right=len(diagnostics.found) == before)


def _unknown(
    key: Scalar,
    group: str,
    near: Collection[str],
    known: dict[str, Setting],
    diagnostics: DiagnosticCollector,
) -> None:
    """Note a key that is not known where it stands: it may stand in the wrong group, or be misspelt."""
    owner = next((name.split(".")[0] for name in known if name.endswith(f".{key.text}")), "")
    what = f"a setting of '{group}'" if group else "a group of settings"
    if owner:
        meant, advice = f"; it is a setting of '{owner}'", f"write it below '{owner}:'"
    else:
        meant = did_you_mean(nearest(key.text, near))
        advice = f"its settings are {listed(near)}" if group else f"the groups are {listed(groups())}"
    diagnostics.error("unknown-key", f"{quoted(key.text)} is not {what}{meant}", key.span, advice=advice)


def _is_nothing(node: Node) -> bool:
    """Whether a value says that nothing is set here."""
    return values.is_nothing(node) or (isinstance(node, Scalar) and node.plain and node.text in _NOTHING)
