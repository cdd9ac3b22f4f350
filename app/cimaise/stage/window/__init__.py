"""The screen that the window covers, its orientation and its size."""
