"""Files to model: the declared format, its JSON Schema, and the readers of each part."""
