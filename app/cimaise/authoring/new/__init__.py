"""What `cimaise new` writes."""
