"""Imports pictures and their metadata from folders, tables and IIIF manifests, as rooms of an exhibit."""
