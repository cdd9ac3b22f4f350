"""The only package that imports PySide6: the objects that QML sees, and the composition of all parts."""
