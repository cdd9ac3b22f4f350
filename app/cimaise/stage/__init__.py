"""The only package that imports PySide6: the objects that QML sees, and the composition of all parts.

The pure packages are imported first: once PySide6 is loaded, it examines the source of every module that is
imported.
"""

from cimaise.exhibit.pages import page as _page  # noqa: F401
from cimaise.media import forked_render as _forked_render  # noqa: F401
from cimaise.platform import inhibit as _inhibit  # noqa: F401
from cimaise.show import playlist as _playlist  # noqa: F401
from cimaise.show import visit as _visit  # noqa: F401
from cimaise.source import markdown as _markdown  # noqa: F401
