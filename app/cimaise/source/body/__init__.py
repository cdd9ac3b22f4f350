"""Bodies in Markdown: the model of their blocks, the parser, and what a body has that cannot be shown."""
