"""A D-Bus that only listens: notes every call, and grants what is asked of logind. Needs no dbus-daemon."""

from __future__ import annotations

import os
import socket
import struct
import threading
from dataclasses import dataclass, field
from pathlib import Path

_CALL, _REPLY = 1, 2
_PATH, _INTERFACE, _MEMBER, _REPLY_SERIAL, _DESTINATION, _SENDER, _SIGNATURE, _FDS = 1, 2, 3, 5, 6, 7, 8, 9
_LOGIND = "org.freedesktop.login1"


@dataclass(frozen=True)
class Call:
    """Somebody asked `service` to do something."""

    service: str
    path: str
    method: str
    words: tuple[str, ...]


@dataclass
class Bus:
    """Serves as session and as system bus for as long as the test runs. `granted` are pipes that end when the
    one who was granted something lets go."""

    file: Path
    calls: list[Call] = field(default_factory=list)
    granted: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._door = socket.socket(socket.AF_UNIX)
        self._door.bind(str(self.file))
        self._door.listen()
        threading.Thread(target=self._open, daemon=True).start()

    @property
    def environment(self) -> dict[str, str]:
        address = f"unix:path={self.file}"
        return {"DBUS_SESSION_BUS_ADDRESS": address, "DBUS_SYSTEM_BUS_ADDRESS": address}

    def _open(self) -> None:
        while True:
            guest, _ = self._door.accept()
            threading.Thread(target=self._serve, args=(guest,), daemon=True).start()

    def _serve(self, guest: socket.socket) -> None:
        with guest, guest.makefile("rb") as said:
            said.read(1)
            while (line := said.readline()) != b"BEGIN\r\n":
                guest.sendall(b"AGREE_UNIX_FD\r\n" if b"UNIX_FD" in line else b"OK " + b"0" * 32 + b"\r\n")
            while head := said.read(16):
                kind, body_length, serial, fields_length = struct.unpack("<xBxxIII", head)
                fields = _fields(said.read(fields_length + -fields_length % 8))
                body = said.read(body_length)
                if kind == _CALL:
                    self._answer(guest, serial, fields, body)

    def _answer(self, guest: socket.socket, serial: int, fields: dict[int, str], body: bytes) -> None:
        service, method = fields.get(_DESTINATION, ""), fields[_MEMBER]
        if method == "Hello":
            guest.sendall(_message(_REPLY, serial, "s", _text(":1.1")))
        elif service == "org.freedesktop.DBus":
            guest.sendall(_message(_REPLY, serial, "", b""))
        else:
            words = _words(body) if set(fields.get(_SIGNATURE, "")) == {"s"} else ()
            self.calls.append(Call(service, fields[_PATH], f"{fields[_INTERFACE]}.{method}", words))
            if service == _LOGIND:
                watched, held = os.pipe()
                self.granted.append(watched)
                socket.send_fds(guest, [_message(_REPLY, serial, "h", struct.pack("<I", 0))], [held])
                os.close(held)
            else:
                guest.sendall(_message(_REPLY, serial, "u", struct.pack("<I", 7)))


def _fields(raw: bytes) -> dict[int, str]:
    """The header's fields that are texts, by their codes."""
    found, at = {}, 0
    while at + 4 < len(raw):
        code, signature = raw[at], chr(raw[at + 2])
        at += 4
        if signature == "g":
            found[code] = raw[at + 1 : at + 1 + raw[at]].decode()
            at += raw[at] + 2
        elif signature in "so":
            (length,) = struct.unpack_from("<I", raw, at)
            found[code] = raw[at + 4 : at + 4 + length].decode()
            at += length + 5
        else:
            at += 4
        at += -at % 8
    return found


def _words(body: bytes) -> tuple[str, ...]:
    found, at = [], 0
    while at < len(body):
        (length,) = struct.unpack_from("<I", body, at)
        found.append(body[at + 4 : at + 4 + length].decode())
        at += length + 5
        at += -at % 4
    return tuple(found)


def _text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode() + b"\0"


def _message(kind: int, serial: int, signature: str, body: bytes) -> bytes:
    fields = struct.pack("<BBsxI", _REPLY_SERIAL, 1, b"u", serial)
    fields += struct.pack("<BBsx", _SENDER, 1, b"s") + _text("org.freedesktop.DBus")
    if signature:
        fields += bytes(-len(fields) % 8)
        fields += struct.pack("<BBsxB", _SIGNATURE, 1, b"g", len(signature)) + signature.encode() + b"\0"
    if signature == "h":
        fields += bytes(-len(fields) % 8) + struct.pack("<BBsxI", _FDS, 1, b"u", 1)
    head = struct.pack("<sBBBIII", b"l", kind, 1, 1, len(body), 1, len(fields))
    return head + fields + bytes(-len(fields) % 8) + body
