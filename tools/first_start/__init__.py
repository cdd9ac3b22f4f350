"""The first start of `./cimaise`: installs system libraries, creates `.venv` and installs the locked packages.

This package is in tools/ and not in the program because it runs before the program can: with any Python from 3.11
that the machine has, and only the standard library. A wheel is installed by pip and does not need it.
"""
