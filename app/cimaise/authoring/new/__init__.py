"""The exhibits that `cimaise new` writes."""
