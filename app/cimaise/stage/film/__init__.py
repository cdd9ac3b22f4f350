"""Films: the shared player, Qt Multimedia behind it, and the item that paints frames."""
