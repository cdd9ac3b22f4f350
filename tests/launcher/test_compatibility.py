"""The message for a machine for which Qt for Python has no wheel."""

from __future__ import annotations

import pytest
from first_start.compatibility import Machine, incompatibility, this_machine


def test_the_machine_that_runs_the_tests_is_compatible() -> None:
    assert incompatibility(this_machine()) is None


@pytest.mark.parametrize(
    "machine",
    [
        Machine("Linux", "x86_64", 64, ("glibc", "2.34")),
        Machine("Linux", "x86_64", 64, ("glibc", "2.36")),
        Machine("Linux", "aarch64", 64, ("glibc", "2.39")),
        Machine("Linux", "aarch64", 64, ("glibc", "3.0")),
        Machine("Darwin", "arm64", 64, macos="13.0"),
        Machine("Darwin", "x86_64", 64, macos="26.1"),
    ],
)
def test_wheels_exist(machine: Machine) -> None:
    assert incompatibility(machine) is None


@pytest.mark.parametrize(
    ("machine", "excerpt"),
    [
        (
            Machine("Linux", "x86_64", 64, ("glibc", "2.31")),
            "needs glibc 2.34 or newer on x86_64; this system has 2.31",
        ),
        (
            Machine("Linux", "aarch64", 64, ("glibc", "2.36")),
            "needs glibc 2.39 or newer on aarch64; this system has 2.36",
        ),
        (Machine("Linux", "x86_64", 64, ("", "")), "musl"),
        (Machine("Linux", "x86_64", 32, ("glibc", "2.36")), "this Python is a 32-bit build"),
        (Machine("Linux", "armv7l", 32, ("glibc", "2.36")), "32-bit"),
        (Machine("Linux", "riscv64", 64, ("glibc", "2.41")), "this processor is riscv64"),
        (Machine("Darwin", "arm64", 64, macos="12.7.1"), "this is macOS 12.7.1"),
        (Machine("FreeBSD", "amd64", 64), "no wheel for FreeBSD"),
        (Machine("Linux", "x86_64", 64, ("glibc", "2.36"), free_threaded=True), "free-threaded"),
    ],
)
def test_the_message_names_the_cause(machine: Machine, excerpt: str) -> None:
    message = incompatibility(machine)
    assert message is not None
    assert excerpt in message
    assert message.endswith(".")
    assert "\n" not in message
