"""Colour as the screen means it: every mode a file can have, and its profile, to sRGB without alpha."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image

from cimaise.media.contrast import PAPER, rgb

if TYPE_CHECKING:
    from PIL import ImageCms

# The mode of the pixels that a profile of each colour space (ICC.1, table 19) speaks of.
_SPACES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}
_DEEP = ("I", "F", "I;16", "I;16B", "I;16L", "I;16N")
_LOWEST_CEILINGS = {"I": (255, 65_535, 2**31 - 1), "F": (1, 255, 65_535)}


def resizable(image: Image.Image) -> Image.Image:
    """The same picture in a mode whose pixels can be averaged: L, RGB, RGBA, CMYK or LAB."""
    if image.mode in _DEEP:
        return _shallow(image)
    if image.has_transparency_data:
        return image if image.mode == "RGBA" else image.convert("RGBA")
    if image.mode in ("L", "RGB", "CMYK", "LAB"):
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """A picture of a `resizable` mode as RGB in sRGB; what is transparent shows paper.

    A profile that is damaged, or of another colour space than the pixels, is passed over: its picture
    is shown with colours as near as they come.
    """
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    opaque = _apply(image.convert("RGB") if alpha else image, profile)
    if alpha is None:
        return opaque
    return Image.composite(opaque, Image.new("RGB", image.size, rgb(PAPER)), alpha)


def _apply(image: Image.Image, profile: bytes | None) -> Image.Image:
    if image.mode != "LAB" and not profile:
        return image.convert("RGB")
    from PIL import ImageCms  # 3 ms that a picture without a profile does not need

    if image.mode == "LAB":
        lab = ImageCms.createProfile("LAB")
        return _transformed(image, ImageCms.ImageCmsProfile(lab))
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            mode = _SPACES.get(source.profile.xcolor_space.strip(), "")
            if mode == "RGB" and image.mode in ("L", "RGB"):
                colours = image.convert("RGB")
                return colours if _is_srgb(source) else _transformed(colours, source)
            if mode == image.mode:
                return _transformed(image, source)
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return image.convert("RGB")


def _is_srgb(profile: ImageCms.ImageCmsProfile) -> bool:
    return "srgb" in (profile.profile.profile_description or "").lower()


def _transformed(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image:
    from PIL import ImageCms

    transform = ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), image.mode, "RGB")
    result = ImageCms.applyTransform(image, transform)
    assert result is not None  # it is None only where the picture is changed in place
    return result


def _shallow(image: Image.Image) -> Image.Image:
    """Grey of 16 or 32 bits or floating point as 8 bits, scaled by the least range that holds it."""
    if image.mode.startswith("I;16"):
        return image.convert("I").point([value >> 8 for value in range(65_536)], "L")
    brightest = _extreme(image)
    ceilings = _LOWEST_CEILINGS[image.mode]
    ceiling = next((limit for limit in ceilings if brightest <= limit), brightest)
    return image.point(lambda value: value * (255 / ceiling) + 0).convert("L")


def _extreme(image: Image.Image) -> float:
    extrema = image.getextrema()
    highest = extrema[1]
    assert isinstance(highest, int | float)  # pairs of pairs belong to pictures of several channels
    return highest
