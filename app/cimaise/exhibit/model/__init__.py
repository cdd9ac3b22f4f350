"""The data model of an exhibit: frozen dataclasses, texts by language, and source positions."""
