"""Image providers for pictures and icons."""
