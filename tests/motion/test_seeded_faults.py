"""Each check finds its fault in a synthetic recording, and finds nothing in the same recording without the fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from recording.contact_sheet import contact_sheet
from recording.frames import FRAME, Frame, Recording, Region
from recording.light import dark_or_light, not_constant, uneven_fade
from recording.movement import jumps
from recording.pace import ignored_touch, late_change, long_motion, missing_frames
from recording.places import flat_fields, shown_twice, sudden_pictures, wrong_corners
from recording.words import illegible_invitation, moving_text, two_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Case = tuple[Callable[[Recording], list[str]], list[Image.Image], list[Image.Image]]
    """A check, frames without a fault, and frames with one."""

    from pathlib import Path

PAPER, INK = (0xF4, 0xEF, 0xE6), (0x1B, 0x17, 0x14)
SIZE = (480, 270)
"""The size of a frame: a quarter of the screen's pixels, as in a recording of a screen of 960x540."""
TITLE = Region(60, 60, 460, 120)
TILE, PANEL = Region(600, 240, 240, 160), Region(40, 80, 360, 400)
STEPS = 12


def landscape(size: tuple[int, int], phase: float = 0.0) -> Image.Image:
    """A picture with a smooth sky and hills."""
    x, y = np.meshgrid(np.linspace(0, 6, size[0]), np.linspace(0, 1, size[1]))
    sky = 150 + 60 * np.cos(2 * y + phase)
    hills = (y > 0.5 + 0.2 * np.sin(x + phase)) * (60 + 30 * np.sin(3 * x + phase))
    red = np.clip(sky - hills, 0, 255)
    return Image.fromarray(np.stack([red, 0.8 * red, 0.9 * red + 20], -1).astype(np.uint8))


def page(text: str = "", at: tuple[int, int] = (40, 40), ground: tuple[int, int, int] = PAPER) -> Image.Image:
    image = Image.new("RGB", SIZE, ground)
    ImageDraw.Draw(image).text(at, text, INK if ground == PAPER else PAPER, ImageFont.load_default(30))
    return image


def recording(images: Sequence[Image.Image], step: float = FRAME) -> Recording:
    """One frame after another, from the touch on."""
    frames = [Frame(10 + step * index, np.asarray(image)) for index, image in enumerate(images)]
    return Recording(frames, [10 + step / 2], frames[-1].time)


def fade(start: Image.Image, end: Image.Image, steps: int = STEPS) -> list[Image.Image]:
    return [Image.blend(start, end, step / steps) for step in range(steps + 1)]


def covered(start: Image.Image, end: Image.Image) -> list[Image.Image]:
    """From one page to another through paper."""
    return fade(start, page()) + fade(page(), end)[1:]


def place(image: Image.Image, picture: Image.Image, region: Region) -> Image.Image:
    """The page with a picture at a place."""
    shown = image.copy()
    left, top, width, height = (round(edge / 2) for edge in region)
    shown.paste(picture.resize((width, height), Image.Resampling.BILINEAR), (left, top))
    return shown


def flight(old: Region, new: Region, *, leaves_copy: bool = False, jump: float = 0.0) -> list[Image.Image]:
    """A picture that flies over paper, and becomes slower. With `jump`, it lands so many px beside its place at first."""
    picture, images = landscape((400, 400)), []
    for step in range(2 * STEPS + 1):
        share = 1 - (1 - step / (2 * STEPS)) ** 3
        offset = jump if STEPS < step < 2 * STEPS else 0.0
        rect = Region(*(a + share * (b - a) for a, b in zip(old, new, strict=True)))
        under = place(page(), picture, old) if leaves_copy and step < 2 * STEPS else page()
        images.append(subpixel(under, picture, rect, offset))
    return images


def subpixel(under: Image.Image, picture: Image.Image, rect: Region, offset: float) -> Image.Image:
    """A picture at a place that may lie between pixels."""
    x, y, width, height = (edge / 2 for edge in rect)
    x += offset / 2
    scale = picture.width / width, picture.height / height
    moved = picture.transform(
        SIZE,
        Image.Transform.AFFINE,
        (scale[0], 0, -x * scale[0], 0, scale[1], -y * scale[1]),
        Image.Resampling.BILINEAR,
    )
    mask = Image.new("L", picture.size, 255).transform(
        SIZE, Image.Transform.AFFINE, (scale[0], 0, -x * scale[0], 0, scale[1], -y * scale[1])
    )
    return Image.composite(moved, under, mask)


A, B = landscape(SIZE), landscape(SIZE, 2.0)
OLD, NEW = page("The old harbour"), page("How it was measured")


def dip(start: Image.Image, end: Image.Image) -> list[Image.Image]:
    """Two pictures that are half transparent over a dark ground in the middle."""
    dark = page(ground=INK)
    return [
        Image.blend(image, dark, 0.3 * (1 - abs(2 * step / STEPS - 1)))
        for step, image in enumerate(fade(start, end))
    ]


def with_tile(images: Sequence[Image.Image], colour: tuple[int, int, int]) -> list[Image.Image]:
    """A flat field in the middle of a transition."""
    shown = [image.copy() for image in images]
    for image in shown[8:12]:
        image.paste(colour, (260, 30, 440, 200))
    return shown


def with_dark_dock(images: Sequence[Image.Image], colour: tuple[int, int, int]) -> list[Image.Image]:
    shown = [image.copy() for image in images]
    for index, image in enumerate(shown):
        middle = 0 < index < len(shown) - 1
        image.paste(colour if middle else INK, (0, 240, 480, 270))
    return shown


def moving_words() -> list[Image.Image]:
    return [page("The old harbour", (40, 40 + max(0, 6 - step))) for step in range(9)]


def pill(fill: tuple[int, int, int], ink: tuple[int, int, int]) -> Image.Image:
    image = page(ground=INK)
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((40, 120, 240, 172), 26, fill)
    draw.text((76, 128), "Touch here", ink, ImageFont.load_default(26))
    return image


PILL = Region(80, 240, 402, 106)
MIDDLE, LIGHT = (0x77, 0x74, 0x70), (0x98, 0x95, 0x90)


def rounded(region: Region, radius: int) -> Frame:
    left, top, width, height = (round(edge / 2) for edge in region)
    mask = Image.new("L", (width, height), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, width - 1, height - 1), radius, 255)
    image = page()
    image.paste(A.resize((width, height)), (left, top), mask)
    return Frame(0, np.asarray(image))


CASES: dict[str, Callable[[], Case]] = {
    "two texts": lambda: (lambda shown: two_texts(shown, TITLE), covered(OLD, NEW), fade(OLD, NEW)),
    "brightness of a fade": lambda: (uneven_fade, fade(A, B), dip(A, B)),
    "a fade that goes back": lambda: (uneven_fade, fade(A, B), [*fade(A, B)[:9], *fade(A, B)[5:]]),
    "darker than both ends": lambda: (dark_or_light, covered(OLD, NEW), dip(OLD, NEW)),
    "lighter than both ends": lambda: (dark_or_light, fade(A, B), [A, page(), page(), B]),
    "a grey field": lambda: (flat_fields, covered(OLD, A), with_tile(covered(OLD, A), (0x80, 0x80, 0x80))),
    "a beige field": lambda: (flat_fields, covered(OLD, A), with_tile(covered(OLD, A), (0xEA, 0xE2, 0xD4))),
    "a picture at once": lambda: (
        sudden_pictures,
        fade(page(), place(page(), A, PANEL)),
        [page(), place(page(), A, PANEL)],
    ),
    "a picture at once after a flight": lambda: (
        lambda shown: sudden_pictures(shown, travel=80),
        flight(TILE, PANEL),
        [*flight(TILE, PANEL)[:6], place(page(), A, PANEL), place(page(), A, PANEL)],
    ),
    "a picture twice": lambda: (
        lambda shown: shown_twice(shown, TILE, PANEL),
        flight(TILE, PANEL),
        flight(TILE, PANEL, leaves_copy=True),
    ),
    "a jump": lambda: (lambda shown: jumps(shown, PANEL), flight(TILE, PANEL), flight(TILE, PANEL, jump=2.0)),
    "moving words": lambda: (lambda shown: moving_text(shown, TITLE), covered(OLD, NEW), moving_words()),
    "a dock that changes": lambda: (
        lambda shown: not_constant(shown, Region(0, 480, 960, 60)),
        with_dark_dock(covered(OLD, NEW), INK),
        with_dark_dock(covered(OLD, NEW), (31, 27, 24)),
    ),
    "an illegible invitation": lambda: (
        lambda shown: illegible_invitation(shown, PILL),
        [pill(PAPER, INK), pill(MIDDLE, PAPER), pill(INK, PAPER)],
        [pill(PAPER, INK), pill(LIGHT, PAPER), pill(INK, PAPER)],
    ),
    "no invitation": lambda: (
        lambda shown: illegible_invitation(shown, PILL),
        [pill(PAPER, INK)] * 3,
        [pill(PAPER, INK), page(ground=INK), pill(PAPER, INK)],
    ),
    "motion for too long": lambda: (long_motion, covered(A, B), [*covered(A, B), *covered(B, A)]),
}


@pytest.mark.parametrize("case", CASES)
def test_a_check_finds_its_fault_and_nothing_else(case: str) -> None:
    check, clean, faulty = CASES[case]()
    assert check(recording(clean)) == []
    assert check(recording(faulty)) != []


@pytest.mark.parametrize(("late", "faulty"), [(FRAME, False), (4 * FRAME, True)])
def test_a_late_answer_to_a_touch_is_found(late: float, faulty: bool) -> None:
    shown = recording(covered(OLD, NEW))
    answered = Recording(shown.frames, [shown.frames[1].time - late], shown.ended)
    assert bool(late_change(answered)) is faulty


def test_a_touch_that_changes_nothing_is_late() -> None:
    assert late_change(recording([OLD]))


def test_missing_frames_are_found() -> None:
    times = [frame.time for frame in recording(covered(OLD, NEW)).frames]
    assert missing_frames(times) == []
    assert missing_frames([*times[:5], *times[9:]])
    assert missing_frames([1.3 * moment for moment in times]), "46 frames a second"


def test_an_ignored_touch_is_found() -> None:
    undisturbed = recording(covered(OLD, A))
    touches = [undisturbed.start, undisturbed.frames[4].time]
    acted = [*covered(OLD, A)[:6], *[A] * 9]
    assert ignored_touch(Recording(recording(acted).frames, touches), undisturbed) == []
    assert ignored_touch(Recording(undisturbed.frames, touches), undisturbed)


@pytest.mark.parametrize("radius", [0, 10])
@pytest.mark.parametrize("wanted", [True, False])
def test_wrong_corners_are_found(radius: int, wanted: bool) -> None:
    frame = rounded(TILE, radius)
    faults = wrong_corners(frame, TILE, 20, rounded=wanted, ground=PAPER)
    assert len(faults) == (0 if wanted is (radius > 0) else 4)


def test_a_recording_is_drawn_for_people(tmp_path: Path) -> None:
    contact_sheet(recording(covered(OLD, NEW)), [0, 100, 200, 400], tmp_path / "sheets/turn.png", height=90)
    with Image.open(tmp_path / "sheets/turn.png") as sheet:
        assert sheet.size == (12 + 3 * (160 + 12), 12 + 2 * (90 + 12 + 34))
