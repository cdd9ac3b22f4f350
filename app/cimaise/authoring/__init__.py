"""Tools for curators: new exhibits, imports, contact sheets, and packing."""
