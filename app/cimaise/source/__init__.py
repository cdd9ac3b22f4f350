"""Reads YAML and Markdown; messages and diagnostics as data, and their output. Does not depend on exhibits."""
