"""What an exhibit is: frozen dataclasses, texts by language, and where each part was written."""
