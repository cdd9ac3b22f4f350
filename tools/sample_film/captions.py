"""The captions of the film. It has no sound, so they repeat the captions of the pictures."""

from __future__ import annotations

from sample_film.shots import FADE, SECONDS, SHOTS, start_time

_TITLE_SECONDS = 1.5
"""How long the title of the film is shown at the start, in seconds."""


def captions() -> str:
    """The WebVTT file."""
    starts = [_TITLE_SECONDS, *(start_time(index) + FADE / 2 for index in range(1, len(SHOTS)))]
    ends = [*starts[1:], SECONDS]
    cues = [(0.0, _TITLE_SECONDS, "Sample film")]
    cues += [(start, end, shot.caption) for start, end, shot in zip(starts, ends, SHOTS, strict=True)]
    return "WEBVTT\n" + "".join(f"\n{_time(start)} --> {_time(end)}\n{text}\n" for start, end, text in cues)


def _time(seconds: float) -> str:
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    return f"{whole // 60:02}:{whole % 60:02}.{thousandths:03}"
