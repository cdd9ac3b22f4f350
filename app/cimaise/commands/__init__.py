"""One module for each command: `add` adds its arguments to a parser, `run` returns its exit status."""

from __future__ import annotations

COMMANDS = {
    "run": "show an exhibit (default)",
    "new": "create a small exhibit to start from",
    "import": "create rooms from a folder of pictures, or from a IIIF manifest",
    "check": "check an exhibit and report every problem",
    "shots": "render every page as a PNG image, with an overview in index.html",
    "pack": "pack an exhibit into one file",
    "verify": "check a packed exhibit and its signature",
    "keygen": "create a key pair to sign exhibits with",
    "install-exhibit": "install a packed exhibit, and make it the current one",
    "schema": "print the JSON Schema of an exhibit, for editors",
    "config": "show or explain the settings",
}
"""The commands, and the help for each."""
