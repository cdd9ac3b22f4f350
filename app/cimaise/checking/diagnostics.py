"""Creates the diagnostics of the checks: with the severity of their rule, and with all uses of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.checking.messages import UseReason
from cimaise.checking.rules.registry import RULES
from cimaise.source.diagnostic import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cimaise.exhibit.pages.assets import AssetUse
    from cimaise.source.diagnostic import Span
    from cimaise.source.message import Message

Related = tuple[tuple["Span", "Message"], ...]
"""Other spans that are involved, each with a few words."""

_MAX_RELATED = 3


def rule_diagnostic(
    code: str, message: Message, span: Span, advice: Message, related: Related = ()
) -> Diagnostic:
    """A diagnostic with the severity of its rule."""
    return Diagnostic(code, message, span, RULES[code].severity, help=advice, related=related)


def asset_diagnostic(code: str, message: Message, uses: Sequence[AssetUse], advice: Message) -> Diagnostic:
    """A diagnostic about a file, at its first use."""
    return rule_diagnostic(code, message, uses[0].span, advice, related_uses(uses))


def related_uses(uses: Sequence[AssetUse]) -> Related:
    """The uses of a file after the first one: at most three, and the message of the last one counts the others."""
    listed, unlisted = uses[1 : _MAX_RELATED + 1], len(uses) - 1 - _MAX_RELATED
    if unlisted <= 0:
        return tuple((use.span, UseReason.ALSO_USED()) for use in listed)
    *first, last = listed
    return (
        *((use.span, UseReason.ALSO_USED()) for use in first),
        (last.span, UseReason.ALSO_USED_ELSEWHERE(number=unlisted)),
    )
