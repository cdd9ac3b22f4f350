"""What is wrong with an exhibit beyond its form: media that cannot be shown, and the craft of labels."""
