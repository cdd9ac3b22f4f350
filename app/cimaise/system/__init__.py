"""The machine: which display, which renderer, what keeps the screen awake. Knows no Qt."""
