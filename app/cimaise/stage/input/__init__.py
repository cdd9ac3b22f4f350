"""Touch, keys, focus and pointer, before QML sees them."""
