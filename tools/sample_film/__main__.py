"""`python -m sample_film [--out DIR]`: make the film, its poster and its captions."""

from __future__ import annotations

import argparse
import subprocess
from pathlib import Path

from sample_film.camera import frame
from sample_film.captions import captions
from sample_film.shots import FADE, RATE, SECONDS, SHOTS, start_time

_SIZE = (1280, 720)
_POSTER = (1920, 1080)

# Constant quality. The colour tags say BT.709, so that the first frame has the same colours as the poster.
_VP9 = (
    *("-vf", "scale=out_color_matrix=bt709:out_range=tv", "-pix_fmt", "yuv420p"),
    *("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"),
    *("-c:v", "libvpx-vp9", "-crf", "26", "-b:v", "0", "-deadline", "good", "-cpu-used", "1", "-row-mt", "1"),
    # Playback after seeking starts at a key frame. Put key frames only in the middle of each transition: elsewhere the
    # slight change of the picture at a key frame would be visible.
    *(
        "-g",
        "9999",
        "-force_key_frames",
        ",".join(f"{start_time(index) + FADE / 2:.3f}" for index in range(1, len(SHOTS))),
    ),
    *("-auto-alt-ref", "1", "-lag-in-frames", "25"),
    *("-fflags", "+bitexact", "-flags", "+bitexact"),
)


def main() -> None:
    """Make the three files."""
    parser = argparse.ArgumentParser(prog="sample_film", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("content/films"), metavar="DIR")
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    (out / "sample.en.vtt").write_text(captions(), encoding="utf-8")
    frame(0, _POSTER).save(out / "sample.jpg", quality=88, optimize=True)
    _encode(out / "sample.webm")
    for file in sorted(out.glob("sample.*")):
        print(f"{file}  {file.stat().st_size:,} bytes")


def _encode(file: Path) -> None:
    raw = ("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "{}x{}".format(*_SIZE), "-r", str(RATE))
    command = ["ffmpeg", "-v", "error", "-y", *raw, "-i", "-", *_VP9, str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as encoder:
        assert encoder.stdin
        for number in range(round(SECONDS * RATE)):
            encoder.stdin.write(frame(number / RATE, _SIZE).tobytes())
        encoder.stdin.close()
        if encoder.wait() != 0:
            raise SystemExit("ffmpeg failed to encode the film; see its message above")


if __name__ == "__main__":
    main()
