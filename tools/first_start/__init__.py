"""What `./cimaise` does on its first start: system libraries, `.venv`, the locked packages.

It lies in tools/ and not in the program because it runs before the program can: with whichever Python the
machine has, from 3.11, and nothing but the standard library. A wheel is installed by pip and has no need of it.
"""
