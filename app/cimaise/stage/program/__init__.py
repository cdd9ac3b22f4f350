"""The composition root: the application, its windows, and the order in which they are created."""
