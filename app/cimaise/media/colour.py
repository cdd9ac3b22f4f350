"""Converts pixels of every mode and colour profile to sRGB without alpha."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image

from cimaise.media.contrast import PAPER, rgb

if TYPE_CHECKING:
    from PIL import ImageCms

# The colour spaces of profiles (ICC.1, table 19), and the Pillow modes of their pixels.
_MODES_OF_SPACES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}
_DEEP_MODES = ("I", "F", "I;16", "I;16B", "I;16L", "I;16N")
_MAXIMA = {"I": (255, 65_535, 2**31 - 1), "F": (1, 255, 65_535)}
"""The usual values of white in deep modes, in ascending order. A file does not state which one it uses."""


def to_resizable_mode(image: Image.Image) -> Image.Image:
    """The picture in a mode whose pixels can be averaged: L, RGB, RGBA, CMYK or LAB."""
    if image.mode in _DEEP_MODES:
        return _to_8_bits(image)
    if image.has_transparency_data:
        return image if image.mode == "RGBA" else image.convert("RGBA")
    if image.mode in ("L", "RGB", "CMYK", "LAB"):
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """A picture of a mode from `to_resizable_mode` as RGB in sRGB; PAPER shows through transparent parts.

    A damaged profile, or one for another colour space than the pixels have, is ignored; the colours are then
    approximate.
    """
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    opaque = _apply_profile(image.convert("RGB") if alpha else image, profile)
    if alpha is None:
        return opaque
    return Image.composite(opaque, Image.new("RGB", image.size, rgb(PAPER)), alpha)


def _apply_profile(image: Image.Image, profile: bytes | None) -> Image.Image:
    """An opaque picture as RGB in sRGB."""
    if image.mode != "LAB" and not profile:
        # Not always: the conversion copies a picture of the same mode.
        return image if image.mode == "RGB" else image.convert("RGB")
    from PIL import ImageCms  # takes 3 ms, which a picture without a profile does not need

    if image.mode == "LAB":
        lab = ImageCms.createProfile("LAB")
        return _transform(image, ImageCms.ImageCmsProfile(lab))
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            mode = _MODES_OF_SPACES.get(source.profile.xcolor_space.strip(), "")
            if mode == "RGB" and image.mode in ("L", "RGB"):
                colours = image.convert("RGB")
                return colours if _is_srgb(source) else _transform(colours, source)
            if mode == image.mode:
                return _transform(image, source)
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return image.convert("RGB")


def _is_srgb(profile: ImageCms.ImageCmsProfile) -> bool:
    return "srgb" in (profile.profile.profile_description or "").lower()


def _transform(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image:
    """A picture with this profile as RGB in sRGB."""
    from PIL import ImageCms

    transform = ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), image.mode, "RGB")
    result = ImageCms.applyTransform(image, transform)
    assert result is not None  # None only if the picture is changed in place
    return result


def _to_8_bits(image: Image.Image) -> Image.Image:
    """Grey of 16 or 32 bits or floating point as 8 bits, scaled by the smallest usual range that contains it."""
    if image.mode.startswith("I;16"):
        return image.convert("I").point([value >> 8 for value in range(65_536)], "L")
    brightest = _brightest(image)
    white = next((maximum for maximum in _MAXIMA[image.mode] if brightest <= maximum), brightest)
    return image.point(lambda value: value * (255 / white) + 0).convert("L")


def _brightest(image: Image.Image) -> float:
    """The greatest value in a picture of one channel."""
    highest = image.getextrema()[1]
    assert isinstance(highest, int | float)  # pictures of several channels have a pair for each channel
    return highest
