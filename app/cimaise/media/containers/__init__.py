"""What the containers of films say of their tracks: Matroska, WebM, MP4 and MOV."""
