"""The templates of every package's reasons."""

from __future__ import annotations

import importlib
import pkgutil
from string import Formatter

import pytest

import cimaise
from cimaise.source.message import Reason


def reason_classes() -> list[type[Reason]]:
    """The reasons of all modules and packages called `messages`."""
    modules = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(cimaise.__path__, "cimaise.", onerror=lambda _: None)
        if "messages" in module.name.split(".")
    ]
    found = {
        each
        for module in modules
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, Reason) and each is not Reason
    }
    return sorted(found, key=lambda each: (each.__module__, each.__name__))


@pytest.mark.parametrize("reasons", reason_classes(), ids=lambda each: each.__qualname__)
def test_templates_are_valid(reasons: type[Reason]) -> None:
    # Enum makes members with equal values one member; their reasons would be the same.
    assert len(reasons.__members__) == len(list(reasons))
    for reason in reasons:
        assert reason.value == reason.value.strip()
        for _, name, _, conversion in Formatter().parse(reason.value):
            assert name is None or name.isidentifier(), reason
            assert conversion is None, reason
