"""A minimal X11 client: it moves the pointer and presses its button, and reads X11 state independently of the libraries that
the program uses."""

from __future__ import annotations

import socket
import struct
import time
from pathlib import Path

_SCREEN_SAVER = b"MIT-SCREEN-SAVER"


class XClient:
    """A connection to a local display such as ":7" without access control."""

    def __init__(self, display: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(str(Path("/tmp/.X11-unix", f"X{display.lstrip(':')}")))  # noqa: S108  # where X servers listen
        self._socket.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        accepted, length = struct.unpack("<B5xH", self._read(8))
        setup = self._read(length * 4)
        assert accepted == 1, setup
        vendor, formats = struct.unpack_from("<H3xB", setup, 16)[0], setup[21]
        (self._next_id,) = struct.unpack_from("<I", setup, 4)
        (self.root,) = struct.unpack_from("<I", setup, 32 + (vendor + 3 & ~3) + formats * 8)

    def close(self) -> None:
        """Disconnect."""
        self._socket.close()

    def set_screen_saver(self, seconds: int) -> None:
        """Turn the screen off after so many seconds without input; 0 is never."""
        self._send(107, 0, struct.pack("<hhBBxx", seconds, 0, 1, 1))

    def screen_saver_is_on(self) -> bool:
        """Whether the screen saver is active (ScreenSaverQueryInfo)."""
        reply = self._request(self._extension(_SCREEN_SAVER), 1, struct.pack("<I", self.root))
        return bool(reply[1] == 1)

    def pointer_is_visible(self) -> bool:
        """Whether the cursor has a pixel that is not transparent (XFixesGetCursorImage)."""
        fixes = self._extension(b"XFIXES")
        self._request(fixes, 0, struct.pack("<II", 4, 0))
        reply = self._request(fixes, 4, b"")
        width, height = struct.unpack_from("<HH", reply, 12)
        return any(struct.unpack_from(f"<{width * height}I", reply, 32))

    def atom(self, name: str) -> int:
        """The number of a name on this server."""
        raw = name.encode()
        reply = self._request(16, 0, struct.pack("<Hxx", len(raw)) + raw)
        number: int = struct.unpack_from("<I", reply, 8)[0]
        return number

    def request_close(self, window: int) -> None:
        """Ask a window to close, as a window manager does (WM_DELETE_WINDOW)."""
        message = struct.pack(
            "<BBHII5I",
            33,
            32,
            0,
            window,
            self.atom("WM_PROTOCOLS"),
            self.atom("WM_DELETE_WINDOW"),
            0,
            0,
            0,
            0,
        )
        self._send(25, 0, struct.pack("<II", window, 0) + message)
        self._sync()

    def cover_screen(self, width: int, height: int) -> int:
        """Show a white window above all others and give it the keyboard focus."""
        self._next_id += 1
        window: int = self._next_id
        request = struct.pack("<IIhhHHHHII", window, self.root, 0, 0, width, height, 0, 1, 0, 2)
        self._send(1, 0, request + struct.pack("<I", 0xFFFFFF))
        self._send(8, 0, struct.pack("<I", window))
        # Wait for the window manager to map the window; an unmapped window cannot have the focus.
        while self._request(3, 0, struct.pack("<I", window))[26] != 2:
            time.sleep(0.01)
        self._send(42, 1, struct.pack("<II", window, 0))
        self._sync()
        return window

    def move_pointer(self, x: int, y: int) -> None:
        """Move the pointer to a position in px, as a mouse does (XTestFakeInput)."""
        self._fake(6, 0, x, y)

    def press(self) -> None:
        """Press the first button of the pointer. Returns once the server has sent the event."""
        self._fake(4, 1)

    def release(self) -> None:
        """Release the first button of the pointer. Returns once the server has sent the event."""
        self._fake(5, 1)

    def _fake(self, kind: int, detail: int, x: int = 0, y: int = 0) -> None:
        event = struct.pack("<BBxxII8xhh7xB", kind, detail, 0, 0, x, y, 0)
        self._send(self._extension(b"XTEST"), 2, event)
        self._sync()

    def has_window_manager(self) -> bool:
        """Whether a window manager runs: it announces itself on the root window."""
        check = self.atom("_NET_SUPPORTING_WM_CHECK")
        (kind,) = struct.unpack_from(
            "<I", self._request(20, 0, struct.pack("<IIIII", self.root, check, 0, 0, 1)), 8
        )
        return bool(kind != 0)

    def focus(self) -> int:
        """The window with the keyboard focus."""
        number: int = struct.unpack_from("<I", self._request(43, 0, b""), 8)[0]
        return number

    def _extension(self, name: bytes) -> int:
        reply = self._request(98, 0, struct.pack("<Hxx", len(name)) + name)
        assert reply[8], f"this X server lacks the extension {name.decode()}"
        opcode: int = reply[9]
        return opcode

    def _sync(self) -> None:
        self._request(43, 0, b"")

    def _request(self, opcode: int, detail: int, body: bytes) -> bytes:
        self._send(opcode, detail, body)
        while True:
            reply = self._read(32)
            assert reply[0] != 0, f"the X server returned error {reply[1]}"
            if reply[0] == 1:
                return reply + self._read(struct.unpack_from("<I", reply, 4)[0] * 4)

    def _send(self, opcode: int, detail: int, body: bytes) -> None:
        body += bytes(-len(body) % 4)
        self._socket.sendall(struct.pack("<BBH", opcode, detail, 1 + len(body) // 4) + body)

    def _read(self, count: int) -> bytes:
        received = b""
        while len(received) < count:
            part = self._socket.recv(count - len(received))
            if not part:
                raise ConnectionError("the X server closed the connection")
            received += part
        return received
