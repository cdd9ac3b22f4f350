"""The operator's file, kiosk.yaml: its settings, how they are read and merged, and what is told of them. Knows no exhibit."""
