"""The machine without Qt: folders (XDG), atomic writes, polling, displays, renderer choice, screen saver inhibition."""
