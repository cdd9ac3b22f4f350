"""Films: the one player, its lazily loaded Qt Multimedia, and the item that paints frames."""
