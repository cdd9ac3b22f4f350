"""Recordings of transitions on a virtual screen, and the checks of what must never be seen in them."""
