"""Draws the eight sample landscapes of the bundled exhibit, the same pixels every time.

The package is in tools/ because the program does not need it: the pictures are committed in content/pictures/.
`PYTHONPATH=tools .venv/bin/python -m landscapes` redraws them.
"""
