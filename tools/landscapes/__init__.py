"""Draws the eight sample landscapes of the bundled exhibit, the same pixels every time.

It lies in tools/ and not in the program because the program never needs it: the pictures it draws are committed as
content, in content/pictures/. `PYTHONPATH=tools .venv/bin/python -m landscapes` draws them anew.
"""
