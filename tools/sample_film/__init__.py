"""Makes the sample film of the bundled exhibit from its sample landscapes: evening, night, morning and day.

The program does not need this package: the film is committed in content/films/.
`PYTHONPATH=tools .venv/bin/python -m sample_film` makes it again; this needs ffmpeg with libvpx.
"""
