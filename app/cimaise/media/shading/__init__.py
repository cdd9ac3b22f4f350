"""The forms of gradients and shadows."""
