"""Sentences, line breaks of titles, hyphenation by language, and sizes at which a title fits."""
