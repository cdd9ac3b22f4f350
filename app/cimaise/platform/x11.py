"""A minimal X client on libxcb: checks that the server answers, reads its size, inhibits its screen saver."""

from __future__ import annotations

import ctypes
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_size_t, c_uint, c_uint8, c_uint16, c_void_p

_SUSPEND = 5
"""The minor opcode of `ScreenSaverSuspend` in MIT-SCREEN-SAVER 1.1, which inhibits the screen saver and DPMS until
the connection is closed."""


class _Extension(Structure):
    """xcb_extension_t."""

    _fields_ = (("name", c_char_p), ("global_id", c_int))


class _Request(Structure):
    """xcb_protocol_request_t."""

    _fields_ = (
        ("count", c_size_t),
        ("extension", POINTER(_Extension)),
        ("opcode", c_uint8),
        ("is_void", c_uint8),
    )


class _IoVector(Structure):
    """struct iovec."""

    _fields_ = (("base", c_void_p), ("length", c_size_t))


class _Screen(Structure):
    """The beginning of xcb_screen_t."""

    _fields_ = (("before", c_uint * 5), ("width", c_uint16), ("height", c_uint16))


class _ScreenIterator(Structure):
    """xcb_screen_iterator_t."""

    _fields_ = (("data", POINTER(_Screen)), ("rest", c_int), ("index", c_int))


class Connection:
    """A connection to the X server `name`, or to the one that $DISPLAY names.

    Raises ConnectionError if no server answers, and OSError if libxcb is missing.
    """

    def __init__(self, name: str = "") -> None:
        self._xcb = ctypes.CDLL("libxcb.so.1")
        self._xcb.xcb_connect.restype = c_void_p
        self._xcb.xcb_get_extension_data.restype = c_void_p
        self._connection = c_void_p(self._xcb.xcb_connect(name.encode() or None, None))
        if self._xcb.xcb_connection_has_error(self._connection):
            self.close()
            raise ConnectionError(f"no X server answers at {name or 'DISPLAY'}")

    def close(self) -> None:
        """Close the connection; the server then ends the inhibition."""
        self._xcb.xcb_disconnect(self._connection)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the first screen, in px."""
        self._xcb.xcb_get_setup.restype = c_void_p
        self._xcb.xcb_setup_roots_iterator.restype = _ScreenIterator
        setup = c_void_p(self._xcb.xcb_get_setup(self._connection))
        screen = self._xcb.xcb_setup_roots_iterator(setup).data.contents
        return screen.width, screen.height

    def inhibit_screen_saver(self) -> bool:
        """Inhibit screen saver and power management until the connection is closed. False if the server
        does not support it."""
        extension = _Extension(b"MIT-SCREEN-SAVER", 0)
        reply = self._xcb.xcb_get_extension_data(self._connection, byref(extension))
        # xcb_query_extension_reply_t: the ninth byte is not 0 if the server has the extension.
        if not reply or not ctypes.cast(reply, POINTER(c_uint8))[8]:
            return False
        body = (c_uint * 2)(0, 1)
        # libxcb uses the two vectors before the first one itself.
        vectors = (_IoVector * 4)()
        vectors[2] = _IoVector(ctypes.cast(body, c_void_p), ctypes.sizeof(body))
        request = _Request(2, ctypes.pointer(extension), _SUSPEND, 1)
        first = ctypes.cast(ctypes.addressof(vectors) + 2 * ctypes.sizeof(_IoVector), POINTER(_IoVector))
        self._xcb.xcb_send_request(self._connection, 0, first, byref(request))
        self._xcb.xcb_flush(self._connection)
        return not self._xcb.xcb_connection_has_error(self._connection)
