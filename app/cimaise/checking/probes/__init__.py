"""Media files examined once, on every core, with results cached between checks."""
