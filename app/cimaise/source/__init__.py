"""Files read with places: spans, nodes, diagnostics and their rendering. Knows no exhibit."""
