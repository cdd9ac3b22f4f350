"""The format of an exhibit as data. The readers, the JSON Schema and docs/format.md all use this declaration."""
