"""The settings in kiosk.yaml: declared, read, merged and explained. Does not depend on exhibits."""
