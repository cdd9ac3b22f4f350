"""The sentence for a machine that Qt for Python has no wheel for."""

from __future__ import annotations

import pytest
from first_start.machine import Machine, fault, here


def test_nothing_is_wrong_with_the_machine_the_tests_run_on() -> None:
    assert fault(here()) is None


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
    assert fault(machine) is None


@pytest.mark.parametrize(
    ("machine", "words"),
    [
        (
            Machine("Linux", "x86_64", 64, ("glibc", "2.31")),
            "needs glibc 2.34 or newer on x86_64, and this system has 2.31",
        ),
        (
            Machine("Linux", "aarch64", 64, ("glibc", "2.36")),
            "needs glibc 2.39 or newer on aarch64, and this system has 2.36",
        ),
        (Machine("Linux", "x86_64", 64, ("", "")), "musl"),
        (Machine("Linux", "x86_64", 32, ("glibc", "2.36")), "this Python is a 32-bit one"),
        (Machine("Linux", "armv7l", 32, ("glibc", "2.36")), "32-bit"),
        (Machine("Linux", "riscv64", 64, ("glibc", "2.41")), "this processor is riscv64"),
        (Machine("Darwin", "arm64", 64, macos="12.7.1"), "this is macOS 12.7.1"),
        (Machine("FreeBSD", "amd64", 64), "no wheel for FreeBSD"),
        (Machine("Linux", "x86_64", 64, ("glibc", "2.36"), free_threaded=True), "free-threaded"),
    ],
)
def test_the_sentence_names_what_is_wrong(machine: Machine, words: str) -> None:
    said = fault(machine)
    assert said is not None
    assert words in said
    assert said.endswith(".")
    assert "\n" not in said
