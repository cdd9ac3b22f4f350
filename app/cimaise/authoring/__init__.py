"""Tools for curators: new exhibits, imports, contact sheets, packing."""
