"""Pictures, films, captions and sound as files: opened safely, pictures rendered at the size they are shown at."""
