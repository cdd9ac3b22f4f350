"""Pictures that were rendered before, for another test with the same exhibit in a window of the same size."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

from cimaise.media import picture

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.media.render_spec import Pixels, RenderSpec

_MAX_BYTES = 200_000_000
_render = picture.render
_rendered: OrderedDict[object, Pixels] = OrderedDict()
_lock = threading.Lock()
"""Several threads render pictures."""


def render(folder: Path, file: str, spec: RenderSpec) -> Pixels:
    """As `cimaise.media.picture.render`; a picture whose file has not changed is rendered only once."""
    try:
        state = (folder / file).stat()
    except (OSError, ValueError):
        return _render(folder, file, spec)
    key = (folder, file, state.st_ino, state.st_size, state.st_mtime_ns, spec)
    with _lock:
        if key in _rendered:
            _rendered.move_to_end(key)
            return _rendered[key]
    pixels = _render(folder, file, spec)
    with _lock:
        _rendered[key] = pixels
        while sum(len(kept.data) for kept in _rendered.values()) > _MAX_BYTES:
            _rendered.popitem(last=False)
    return pixels
