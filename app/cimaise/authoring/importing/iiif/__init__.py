"""Import of IIIF Presentation manifests, versions 2 and 3."""
