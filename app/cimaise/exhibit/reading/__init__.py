"""Reads an exhibit's files into the model: the format as data, its JSON Schema, and a reader for each part."""
