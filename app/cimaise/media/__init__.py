"""Pictures as files: opened safely, decoded at the size needed, finished for the wall."""
