"""The exhibit: its data model, the readers that load it from files, and its pages as data."""
