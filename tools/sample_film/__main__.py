"""`python -m sample_film [--out DIR]`: make the film, the picture that stands for it, and its captions."""

from __future__ import annotations

import argparse
import subprocess
from pathlib import Path

from sample_film.camera import frame
from sample_film.captions import captions
from sample_film.shots import FADE, RATE, SECONDS, SHOTS, start_of

_SIZE = (1280, 720)
_POSTER = (1920, 1080)

# Constant quality. The colours are marked as what they are, HDTV's, so that the film begins in those of its poster.
_VP9 = (
    *("-vf", "scale=out_color_matrix=bt709:out_range=tv", "-pix_fmt", "yuv420p"),
    *("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"),
    *("-c:v", "libvpx-vp9", "-crf", "26", "-b:v", "0", "-deadline", "good", "-cpu-used", "1", "-row-mt", "1"),
    # Key frames, from which a visitor's move to another moment begins, stand where one shot has half become the next:
    # everywhere else the slight jump would be seen.
    *(
        "-g",
        "9999",
        "-force_key_frames",
        ",".join(f"{start_of(index) + FADE / 2:.3f}" for index in range(1, len(SHOTS))),
    ),
    *("-auto-alt-ref", "1", "-lag-in-frames", "25"),
    *("-fflags", "+bitexact", "-flags", "+bitexact"),
)


def main() -> None:
    """Make all three files."""
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
            raise SystemExit("ffmpeg could not encode the film; its reason stands above.")


if __name__ == "__main__":
    main()
