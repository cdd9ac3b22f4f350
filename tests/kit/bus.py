"""A fake D-Bus that records every call and grants every request to logind. Does not need dbus-daemon."""

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
    """A recorded method call to `service`. `arguments` are its arguments if all of them are strings."""

    service: str
    path: str
    method: str
    arguments: tuple[str, ...]


@dataclass
class Bus:
    """A session and system bus that runs until the test ends.

    For each request to logind, `granted` contains the read end of a pipe. It reaches EOF when the client releases the
    inhibitor.
    """

    file: Path
    calls: list[Call] = field(default_factory=list)
    granted: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(str(self.file))
        self._server.listen()
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def environment(self) -> dict[str, str]:
        address = f"unix:path={self.file}"
        return {"DBUS_SESSION_BUS_ADDRESS": address, "DBUS_SYSTEM_BUS_ADDRESS": address}

    def _accept(self) -> None:
        while True:
            client, _ = self._server.accept()
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with client, client.makefile("rb") as stream:
            stream.read(1)
            while (line := stream.readline()) != b"BEGIN\r\n":
                client.sendall(b"AGREE_UNIX_FD\r\n" if b"UNIX_FD" in line else b"OK " + b"0" * 32 + b"\r\n")
            while head := stream.read(16):
                kind, body_length, serial, fields_length = struct.unpack("<xBxxIII", head)
                fields = _fields(stream.read(fields_length + -fields_length % 8))
                body = stream.read(body_length)
                if kind == _CALL:
                    self._answer(client, serial, fields, body)

    def _answer(self, client: socket.socket, serial: int, fields: dict[int, str], body: bytes) -> None:
        service, method = fields.get(_DESTINATION, ""), fields[_MEMBER]
        if method == "Hello":
            client.sendall(_message(_REPLY, serial, "s", _string(":1.1")))
        elif service == "org.freedesktop.DBus":
            client.sendall(_message(_REPLY, serial, "", b""))
        else:
            arguments = _string_arguments(body) if set(fields.get(_SIGNATURE, "")) == {"s"} else ()
            self.calls.append(Call(service, fields[_PATH], f"{fields[_INTERFACE]}.{method}", arguments))
            if service == _LOGIND:
                read_end, write_end = os.pipe()
                self.granted.append(read_end)
                socket.send_fds(client, [_message(_REPLY, serial, "h", struct.pack("<I", 0))], [write_end])
                os.close(write_end)
            else:
                client.sendall(_message(_REPLY, serial, "u", struct.pack("<I", 7)))


def _fields(raw: bytes) -> dict[int, str]:
    """The header fields that contain strings, by field code."""
    strings, at = {}, 0
    while at + 4 < len(raw):
        code, signature = raw[at], chr(raw[at + 2])
        at += 4
        if signature == "g":
            strings[code] = raw[at + 1 : at + 1 + raw[at]].decode()
            at += raw[at] + 2
        elif signature in "so":
            (length,) = struct.unpack_from("<I", raw, at)
            strings[code] = raw[at + 4 : at + 4 + length].decode()
            at += length + 5
        else:
            at += 4
        at += -at % 8
    return strings


def _string_arguments(body: bytes) -> tuple[str, ...]:
    arguments, at = [], 0
    while at < len(body):
        (length,) = struct.unpack_from("<I", body, at)
        arguments.append(body[at + 4 : at + 4 + length].decode())
        at += length + 5
        at += -at % 4
    return tuple(arguments)


def _string(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode() + b"\0"


def _message(kind: int, serial: int, signature: str, body: bytes) -> bytes:
    fields = struct.pack("<BBsxI", _REPLY_SERIAL, 1, b"u", serial)
    fields += struct.pack("<BBsx", _SENDER, 1, b"s") + _string("org.freedesktop.DBus")
    if signature:
        fields += bytes(-len(fields) % 8)
        fields += struct.pack("<BBsxB", _SIGNATURE, 1, b"g", len(signature)) + signature.encode() + b"\0"
    if signature == "h":
        fields += bytes(-len(fields) % 8) + struct.pack("<BBsxI", _FDS, 1, b"u", 1)
    head = struct.pack("<sBBBIII", b"l", kind, 1, 1, len(body), 1, len(fields))
    return head + fields + bytes(-len(fields) % 8) + body
