"""The format of an exhibit as data, which the readers, the JSON Schema and docs/format.md use."""
