"""What a film costs: whether every frame of it is painted, the share of one core, and memory (PSS).

Shows the page of the sample film (1280x720, 25 frames a second) full screen at 1920x1080 on a screen in memory with the
software renderer, and plays it over and over. The first play is not counted.

    .venv/bin/python benchmarks/film.py [PLAYS] [--rotate 90]
"""

from __future__ import annotations

import argparse
import sys
import time
from subprocess import PIPE

from costs import PYTHON, TREE, launch, pss, ticks, written
from figures import Figure, report
from screen import screen

PLAYS = 2
PATIENCE = 60.0
"""How long a play may take, in seconds: the film has 15."""
SHARE = 0.80
MEMORY_MIB = 150.0
PAGE = "photos/sample-film"

COUNTED = """
import sys
from cimaise.stage import filmsurface, player
came = painted = 0
take, paint, end = filmsurface.FilmSurface._take, filmsurface.FilmSurface.paint, player.Player._end
def taken(self, frame):
    global came
    came += 1
    take(self, frame)
def painting(self, painter):
    global painted
    painted += 1
    paint(self, painter)
def ended(self):
    global came, painted
    print(came, painted, flush=True)
    came = painted = 0
    end(self)
    self.play()
filmsurface.FilmSurface._take, filmsurface.FilmSurface.paint, player.Player._end = taken, painting, ended
from cimaise.__main__ import start
sys.argv[0] = "cimaise"
start()
"""


def measure(plays: int = PLAYS, turn: int = 0) -> list[Figure]:
    command = [PYTHON, "-P", "-c", COUNTED, "run", str(TREE / "content"), "--page", PAGE]
    command += ["--renderer", "software", "--rotate", str(turn)]
    with screen() as wall:
        process, _ = launch(command, wall.name, stdout=PIPE)
        try:
            counts: list[list[int]] = []
            while len(counts) <= plays:
                begun = time.monotonic()
                while not (played := written(process)):
                    if process.poll() is not None or time.monotonic() - begun > PATIENCE:
                        raise TimeoutError(f"the film did not come to its end within {PATIENCE:g} s")
                    time.sleep(0.02)
                counts += [[int(number) for number in line.split()] for line in played]
                if len(counts) == 1:
                    start, before = time.monotonic(), ticks(process.pid)
            share = (ticks(process.pid) - before) / (time.monotonic() - start)
            memory = pss(process.pid)
        finally:
            process.terminate()
            process.wait()
    came, painted = (sum(column) for column in zip(*counts[1:], strict=True))
    name = f"film turned {turn}" if turn else "film"
    return [
        Figure(f"{name}: frames painted", f"{painted} of {came}", "all that come", painted >= came > 0),
        Figure(f"{name}: share of one core", f"{share:.0%}", f"at most {SHARE:.0%}", share <= SHARE),
        Figure(f"{name}: memory", f"{memory:.0f} MiB", f"under {MEMORY_MIB:.0f} MiB", memory < MEMORY_MIB),
    ]


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("plays", nargs="?", type=int, default=PLAYS)
    parser.add_argument("--rotate", type=int, choices=(0, 90, 180, 270), default=0)
    asked = parser.parse_args()
    sys.exit(report(measure(asked.plays, asked.rotate)))
