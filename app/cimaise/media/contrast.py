"""Contrast between two colours, as defined by WCAG 2.2."""

from __future__ import annotations

Rgb = tuple[int, int, int]

PAPER = "#F4EFE6"
"""The background of all pages in the theme of the same name."""

# Colours of text over pictures: overlines, and all other text.
OVERLINE_ON_DARK = "#F0B982"
CREAM_ON_DARK = "#FAF3E6"

# The colour of text over light pictures.
INK = "#1B1714"

# WCAG 2.2, success criterion 1.4.6 (enhanced): contrast of text with its background.
ENHANCED = 7.0

# WCAG 2.2, "relative luminance": the weights of the sRGB primaries.
WEIGHTS = (0.2126, 0.7152, 0.0722)


def rgb(colour: str) -> Rgb:
    """The three channels, 0-255, of `#RRGGBB`. Raises ValueError for other text."""
    if len(colour) != 7 or colour[0] != "#":
        raise ValueError(f"{colour!r} is not a colour such as #F4EFE6")
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


def linear(channel: float) -> float:
    """The linear light, 0-1, of one sRGB channel, 0-255 (WCAG 2.2, "relative luminance", threshold 0.04045)."""
    value = channel / 255
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def encoded(light: float) -> float:
    """The sRGB channel, 0-255, for this linear light, 0-1: the inverse of `linear`."""
    value = light * 12.92 if light <= 0.04045 / 12.92 else 1.055 * light ** (1 / 2.4) - 0.055
    return float(value * 255)


def relative_luminance(colour: str | Rgb) -> float:
    """The relative luminance (WCAG 2.2) of `#RRGGBB` or of three channels, 0-255: 0 for black, 1 for white."""
    channels = rgb(colour) if isinstance(colour, str) else colour
    return sum(weight * linear(channel) for weight, channel in zip(WEIGHTS, channels, strict=True))


def contrast_ratio(one: str | Rgb, other: str | Rgb) -> float:
    """The contrast ratio (WCAG 2.2): 1 for equal colours, 21 for black and white."""
    darker, lighter = sorted((relative_luminance(one), relative_luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def max_background_luminance(text: str | Rgb, ratio: float = ENHANCED) -> float:
    """The greatest relative luminance that the background of light text may have at this contrast ratio."""
    return (relative_luminance(text) + 0.05) / ratio - 0.05


def min_background_luminance(text: str | Rgb, ratio: float = ENHANCED) -> float:
    """The least relative luminance that the background of dark text may have at this contrast ratio."""
    return (relative_luminance(text) + 0.05) * ratio - 0.05
