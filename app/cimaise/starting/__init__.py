"""Where a new exhibit begins: a small complete one that teaches, or the structure of another."""
