"""Packed exhibits: the file format, signatures, unpacking, and the store of installed versions."""
