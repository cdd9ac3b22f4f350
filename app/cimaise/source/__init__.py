"""YAML and Markdown read with positions; messages and diagnostics as data, and their output. Does not depend on exhibits."""
