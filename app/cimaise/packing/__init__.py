"""An exhibit as one file: packed, signed, looked at with suspicion, unpacked, and kept in versions."""
