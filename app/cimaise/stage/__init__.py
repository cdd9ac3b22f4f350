"""The only place that imports PySide6: what QML sees, and how the parts are put together.

The pure packages come first: once PySide6 is loaded, it looks into the source of every module that is imported.
"""

from cimaise.exhibit.pages import page as _page  # noqa: F401
from cimaise.media import forked_render as _ahead  # noqa: F401
from cimaise.platform import inhibit as _awake  # noqa: F401
from cimaise.show import playlist as _playlist  # noqa: F401
from cimaise.show import visit as _visit  # noqa: F401
from cimaise.source import markdown as _markdown  # noqa: F401
