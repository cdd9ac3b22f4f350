"""Makes the sample film of the bundled exhibit from its sample landscapes: an evening, a night, a morning and a day.

Like the landscapes it is committed as content, in content/films/, and the program never needs this. To make it anew:
`PYTHONPATH=tools .venv/bin/python -m sample_film`. That needs ffmpeg with libvpx.
"""
