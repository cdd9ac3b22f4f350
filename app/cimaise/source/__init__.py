"""Reads YAML (with positions) and Markdown; messages and diagnostics as data, and their output. Does not depend on exhibits."""
