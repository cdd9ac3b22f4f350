"""Touch, keys, focus and pointer, handled before QML receives them."""
