"""Writes the exhibits that `cimaise new` creates."""
