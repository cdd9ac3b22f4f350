"""The only place that imports PySide6: what QML sees, and how the parts are put together."""
