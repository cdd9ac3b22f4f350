"""What the containers of films state without decoding, in Matroska, WebM, MP4 and MOV: tracks and duration."""
