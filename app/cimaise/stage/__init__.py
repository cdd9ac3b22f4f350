"""The only place that imports PySide6: what QML sees, and how the parts are put together.

The pure packages come first: once PySide6 is loaded, it looks into the source of every module that is imported.
"""

from cimaise.exhibit import markdown as _markdown  # noqa: F401
from cimaise.exhibit import page as _page  # noqa: F401
from cimaise.media import ahead as _ahead  # noqa: F401
from cimaise.show import playlist as _playlist  # noqa: F401
from cimaise.show import visit as _visit  # noqa: F401
from cimaise.system import awake as _awake  # noqa: F401
