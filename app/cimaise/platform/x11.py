"""An X server asked directly through libxcb: whether it answers, and that it keeps the screen on."""

from __future__ import annotations

import ctypes
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_size_t, c_uint, c_uint8, c_uint16, c_void_p

_SUSPEND = 5
"""The minor opcode of `ScreenSaverSuspend` in MIT-SCREEN-SAVER 1.1, which holds off the screen saver and DPMS for as
long as the connection lives."""


class _Extension(Structure):
    _fields_ = (("name", c_char_p), ("global_id", c_int))


class _Request(Structure):
    _fields_ = (
        ("count", c_size_t),
        ("extension", POINTER(_Extension)),
        ("opcode", c_uint8),
        ("is_void", c_uint8),
    )


class _Part(Structure):
    _fields_ = (("base", c_void_p), ("length", c_size_t))


class _ScreenHead(Structure):
    """The beginning of xcb_screen_t."""

    _fields_ = (("before", c_uint * 5), ("width", c_uint16), ("height", c_uint16))


class _Screens(Structure):
    """xcb_screen_iterator_t."""

    _fields_ = (("data", POINTER(_ScreenHead)), ("rest", c_int), ("index", c_int))


class Connection:
    """A connection of our own to the X server of this name, or that $DISPLAY names.

    Raises ConnectionError where none answers, and OSError where libxcb is missing.
    """

    def __init__(self, name: str = "") -> None:
        self._xcb = ctypes.CDLL("libxcb.so.1")
        self._xcb.xcb_connect.restype = c_void_p
        self._xcb.xcb_get_extension_data.restype = c_void_p
        self._connection = c_void_p(self._xcb.xcb_connect(name.encode() or None, None))
        if self._xcb.xcb_connection_has_error(self._connection):
            self.close()
            raise ConnectionError("no X server answers")

    def close(self) -> None:
        """End the connection, and with it what was asked of the server."""
        self._xcb.xcb_disconnect(self._connection)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the first screen, in px."""
        self._xcb.xcb_get_setup.restype = c_void_p
        self._xcb.xcb_setup_roots_iterator.restype = _Screens
        setup = c_void_p(self._xcb.xcb_get_setup(self._connection))
        screen = self._xcb.xcb_setup_roots_iterator(setup).data.contents
        return screen.width, screen.height

    def keep_awake(self) -> bool:
        """Hold off screen saver and power management while this connection lives; False where it cannot be asked."""
        extension = _Extension(b"MIT-SCREEN-SAVER", 0)
        answer = self._xcb.xcb_get_extension_data(self._connection, byref(extension))
        # xcb_query_extension_reply_t: the ninth byte says whether the server has the extension.
        if not answer or not ctypes.cast(answer, POINTER(c_uint8))[8]:
            return False
        body = (c_uint * 2)(0, 1)
        # libxcb uses the two parts before the first for itself.
        parts = (_Part * 4)()
        parts[2] = _Part(ctypes.cast(body, c_void_p), ctypes.sizeof(body))
        request = _Request(2, ctypes.pointer(extension), _SUSPEND, 1)
        first = ctypes.cast(ctypes.addressof(parts) + 2 * ctypes.sizeof(_Part), POINTER(_Part))
        self._xcb.xcb_send_request(self._connection, 0, first, byref(request))
        self._xcb.xcb_flush(self._connection)
        return not self._xcb.xcb_connection_has_error(self._connection)
