"""The colours of all pixel modes and profiles, as they are shown."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageCms

from cimaise.media.picture import render
from cimaise.media.render_spec import RenderSpec

if TYPE_CHECKING:
    from pathlib import Path

PAPER = (0xF4, 0xEF, 0xE6)
SIDE = 16


def shown(folder: Path, image: Image.Image, kind: str, **options: object) -> tuple[int, ...]:
    """The rendered colour of a picture of a single colour."""
    image.save(folder / "a", kind, **options)
    pixels = render(folder, "a", RenderSpec(4, 4))
    assert not pixels.alpha
    blue, green, red, alpha = pixels.data[20:24]
    assert alpha == 255
    return red, green, blue


def near(actual: tuple[int, ...], expected: tuple[int, ...], within: int = 1) -> bool:
    return all(abs(a - b) <= within for a, b in zip(actual, expected, strict=True))


def plain(mode: str, colour: object) -> Image.Image:
    return Image.new(mode, (SIDE, SIDE), colour)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("mode", "colour", "kind", "expected"),
    [
        ("1", 1, "PNG", (255, 255, 255)),
        ("1", 0, "TIFF", (0, 0, 0)),
        ("L", 100, "PNG", (100, 100, 100)),
        ("L", 100, "JPEG", (100, 100, 100)),
        ("LA", (100, 255), "PNG", (100, 100, 100)),
        ("LA", (100, 0), "PNG", PAPER),
        ("RGB", (10, 20, 200), "PNG", (10, 20, 200)),
        ("RGB", (10, 20, 200), "BMP", (10, 20, 200)),
        ("RGBA", (10, 20, 200, 255), "PNG", (10, 20, 200)),
        ("RGBA", (10, 20, 200, 0), "PNG", PAPER),
        ("RGBA", (0, 0, 0, 128), "PNG", (0x7A, 0x77, 0x73)),
        ("RGBA", (10, 20, 200, 0), "TIFF", PAPER),
        ("I;16", 0x8000, "PNG", (128, 128, 128)),
        ("I;16", 0xFFFF, "TIFF", (255, 255, 255)),
        ("I;16B", 0x8000, "TIFF", (128, 128, 128)),
        ("I", 128, "TIFF", (128, 128, 128)),
        ("I", 32_768, "TIFF", (127, 127, 127)),
        ("F", 0.5, "TIFF", (127, 127, 127)),
        ("F", 1.0, "TIFF", (255, 255, 255)),
        ("F", 200.0, "TIFF", (200, 200, 200)),
        ("F", -3.0, "TIFF", (0, 0, 0)),
        ("F", float("nan"), "TIFF", (0, 0, 0)),
        ("CMYK", (0, 0, 0, 0), "TIFF", (255, 255, 255)),
        ("CMYK", (0, 0, 0, 255), "TIFF", (0, 0, 0)),
        ("CMYK", (0, 255, 255, 0), "TIFF", (255, 0, 0)),
        ("CMYK", (0, 255, 255, 0), "JPEG", (255, 0, 0)),
        ("YCbCr", (255, 128, 128), "TIFF", (255, 255, 255)),
        ("LAB", (255, 128, 128), "TIFF", (255, 255, 255)),
        ("LAB", (0, 128, 128), "TIFF", (0, 0, 0)),
    ],
)
def test_pixel_modes(tmp_path: Path, mode: str, colour: object, kind: str, expected: tuple[int, ...]) -> None:
    assert near(shown(tmp_path, plain(mode, colour), kind), expected)


@pytest.mark.parametrize("kind", ["PNG", "GIF"])
def test_palette_with_a_transparent_colour(tmp_path: Path, kind: str) -> None:
    image = plain("P", 1)
    image.putpalette([0, 0, 0, 10, 20, 200])
    assert shown(tmp_path, image, kind) == (10, 20, 200)
    assert shown(tmp_path, image, kind, transparency=1) == PAPER


def test_palette_with_alpha_values(tmp_path: Path) -> None:
    image = plain("P", 1)
    image.putpalette([0, 0, 0, 0, 0, 0])
    assert near(shown(tmp_path, image, "PNG", transparency=bytes((255, 128))), (0x7A, 0x77, 0x73))


@pytest.mark.parametrize(("mode", "colour"), [("L", 100), ("RGB", (100, 100, 100))])
def test_transparent_colour_without_a_palette(tmp_path: Path, mode: str, colour: object) -> None:
    assert shown(tmp_path, plain(mode, colour), "PNG", transparency=colour) == PAPER


def test_transparent_pixels_do_not_bleed_into_opaque_ones(tmp_path: Path) -> None:
    image = Image.new("RGBA", (400, 400), (255, 0, 0, 0))
    image.paste((0, 0, 255, 255), (200, 0, 400, 400))
    image.save(tmp_path / "a.png")
    pixels = render(tmp_path, "a.png", RenderSpec(3, 1))
    blue, green, red = pixels.data[4:7]
    # Half paper and half blue, without the red of the transparent pixels.
    assert near((red, green, blue), (0x7A, 0x78, 0xF2), 3)


# Profiles


def profile(red: tuple[float, ...], green: tuple[float, ...], blue: tuple[float, ...]) -> bytes:
    """An ICC profile (version 2) of three primaries in XYZ (D50), with a gamma of 2.2."""

    def xyz(values: tuple[float, ...]) -> bytes:
        return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(value * 65_536) for value in values))

    name = b"swapped\0"
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.2 * 256)) + b"\0\0"
    parts = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + bytes(79),
        b"wtpt": xyz((0.9642, 1.0, 0.8249)),
        b"rXYZ": xyz(red),
        b"gXYZ": xyz(green),
        b"bXYZ": xyz(blue),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, body, at = b"", b"", 128 + 4 + 12 * len(parts)
    for tag, part in parts.items():
        table += tag + struct.pack(">II", at + len(body), len(part))
        body += part + bytes(-len(part) % 4)
    header = struct.pack(">I4sI4s4s4s", at + len(body), bytes(4), 0x02200000, b"mntr", b"RGB ", b"XYZ ")
    header += bytes(12) + b"acsp" + bytes(28) + struct.pack(">3i", 63_190, 65_536, 54_061)
    return header.ljust(128, b"\0") + struct.pack(">I", len(parts)) + table + body


RED, GREEN, BLUE = (0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7139)
SWAPPED = profile(BLUE, GREEN, RED)
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_colours_are_converted_by_their_profile(tmp_path: Path, kind: str) -> None:
    image = plain("RGB", (255, 0, 0))
    assert near(shown(tmp_path, image, kind, icc_profile=SWAPPED, lossless=True), (0, 0, 255), 4)
    assert near(shown(tmp_path, image, kind, icc_profile=SRGB, lossless=True), (255, 0, 0), 2)


def test_profile_applies_to_palettes_and_to_transparent_pictures(tmp_path: Path) -> None:
    palette = plain("P", 1)
    palette.putpalette([0, 0, 0, 255, 0, 0])
    assert near(shown(tmp_path, palette, "PNG", icc_profile=SWAPPED), (0, 0, 255), 4)
    transparent = plain("RGBA", (255, 0, 0, 255))
    transparent.paste((0, 0, 0, 0), (8, 0, 16, 16))
    # Next to transparent pixels a little paper shows through.
    assert near(shown(tmp_path, transparent, "PNG", icc_profile=SWAPPED), (0, 0, 255), 20)


@pytest.mark.parametrize("damaged", [b"rubbish", SWAPPED[:200], bytes(500), SWAPPED[:128] + b"\xff" * 300])
def test_damaged_profile_is_ignored(tmp_path: Path, damaged: bytes) -> None:
    for kind in ("JPEG", "PNG"):
        assert near(shown(tmp_path, plain("RGB", (255, 0, 0)), kind, icc_profile=damaged), (254, 0, 0))


def test_profile_for_another_colour_space_is_ignored(tmp_path: Path) -> None:
    image = plain("CMYK", (0, 255, 255, 0))
    assert shown(tmp_path, image, "TIFF", icc_profile=SWAPPED) == (255, 0, 0)
