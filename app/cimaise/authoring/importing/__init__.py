"""Pictures and their metadata from folders, tables and IIIF manifests, written as rooms."""
