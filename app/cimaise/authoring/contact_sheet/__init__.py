"""Screenshots of pages: compared with earlier ones, listed in an overview, and collected in one file for approval."""
