"""Cimaise: a folder of text, pictures, sound and film as a touchscreen exhibit."""

__version__ = "0.1.0"
