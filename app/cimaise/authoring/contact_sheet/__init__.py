"""Images of pages: compared with earlier ones, and collected in one file for approval."""
