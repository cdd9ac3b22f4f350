"""The composition root: the application, the windows it shows, and their order."""
