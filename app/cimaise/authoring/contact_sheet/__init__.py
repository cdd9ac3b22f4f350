"""Images of pages: their comparison with earlier images, and a sheet of them for approval."""
