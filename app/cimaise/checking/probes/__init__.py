"""Media files probed once, on every processor core, with results cached between checks."""
