"""The settings of a kiosk: declares, reads, merges and explains them. Does not depend on exhibits."""
