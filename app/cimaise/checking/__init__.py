"""All that is wrong with an exhibit besides its files' form: media, and the craft of writing for a wall."""
