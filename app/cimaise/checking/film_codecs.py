"""The codecs of films."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.checking.diagnostics import asset_diagnostic
from cimaise.checking.messages import FilmAdvice, FilmReason
from cimaise.exhibit.pages.assets import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.checking.check_context import CheckContext
    from cimaise.source.diagnostic import Diagnostic

_ACCEPTED = ("VP8", "VP9", "H.264", "")
"""Codecs that every machine can play; "" if the film's container does not state the codec."""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report each film with a codec that some machines cannot play."""
    for (role, file), uses in context.asset_uses.items():
        probe = context.film_probe(file) if role is Role.FILM else None
        if probe is None or probe.codec in _ACCEPTED:
            continue
        message = FilmReason.AV1() if probe.codec == "AV1" else FilmReason.CODEC(codec=probe.codec)
        yield asset_diagnostic("film-codec", message, uses, FilmAdvice.CONVERT())
