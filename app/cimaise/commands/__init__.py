"""One module for each command: `add` adds its arguments to a parser, `run` returns its exit status."""
