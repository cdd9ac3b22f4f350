r"""Makes the bundled fonts in resources/fonts from the releases of their authors.

It needs fontTools and Brotli, which Cimaise itself does not use:

    npm pack source-serif@4.5.1 inter-ui@4.1.1 \
        @fontsource-variable/noto-naskh-arabic@5.3.0 @fontsource-variable/noto-sans-arabic@5.3.0
    python3 -m venv fonttools && fonttools/bin/pip install fonttools==4.68.0 brotli==1.2.1
    fonttools/bin/python tools/subset_fonts.py FOLDER-OF-THE-PACKAGES

Then run tools/glyphs.py.

Regular and italic stay variable in weight, 400 to 700, and all fonts stay variable in optical size: `Theme.qml` sets both.
The bold fonts have no axis for the weight. So the weight that QML sets for a text has no effect on its strong words. They get
the bold font, which Qt would otherwise imitate.

The files are not compressed: Qt opens a font again for each size, and would decompress it each time, which takes 10 ms.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables.ttProgram import Program
from fontTools.varLib.instancer import instantiateVariableFont

OUT = Path("resources/fonts")
SOURCE_SERIF, INTER = "source-serif-4.5.1.tgz", "inter-ui-4.1.1.tgz"
NASKH, SANS_ARABIC = (
    "fontsource-variable-noto-naskh-arabic-5.3.0.tgz",
    "fontsource-variable-noto-sans-arabic-5.3.0.tgz",
)
_DIGESTS = {
    SOURCE_SERIF: "19a448df98f4aa777de3452b0a1e29aa7ffe29252fe552c8a2d2531702d80746",
    INTER: "e392e4d71f18a7c1f23dfecd833d68fa05eeab41862686584e80fd2b5d87e9c0",
    NASKH: "f70a9e7e17937ea8d6913ec98dfd970604a202a079ac2ec7246c065a12b5e58e",
    SANS_ARABIC: "b6c7b9001f81e4df07a4f2501ad1b710f8faf2ed0cccc753bd3162a358b08ce5",
}

_BLOCKS = (
    (0x0020, 0x036F),  # Latin, IPA, modifiers, combining marks
    (0x0370, 0x052F),  # Greek, Cyrillic
    (0x1E00, 0x1FFF),  # Latin for Vietnamese and others, Greek with several accents
    (0x2000, 0x22FF),  # punctuation, superscripts, currency, letterlike, fractions, arrows, mathematics
    (0x25CA, 0x25CA),  # lozenge
)
_FEATURES = (
    *("kern", "mark", "mkmk", "ccmp", "locl", "liga", "calt"),
    *("pnum", "tnum", "lnum", "frac", "numr", "dnom", "sups", "subs", "ordn", "case"),
)
_WEIGHTS = (400, 700)
_BOLD = 700
_FIRST_OTHER_NAME = 256
"""The identifier of the first name that is not of the whole font."""
_WINDOWS = (3, 1, 0x409)
"""Platform, encoding and language of the names that are kept: Windows, Unicode, English."""


@dataclass(frozen=True)
class Font:
    """One font to make: `package` and `path` of its source, its new file, family and style.

    Source Serif is renamed, since its licence reserves "Source"; Inter, so that another Inter of the system cannot be used instead of it.
    `letters` is whether the characters of `_BLOCKS` are kept, instead of all.
    """

    package: str
    path: str
    file: str
    family: str
    bold: bool = False
    italic: bool = False
    letters: bool = True

    @property
    def style(self) -> str:
        """The name of the style, such as "Bold Italic"."""
        return " ".join(["Bold"] * self.bold + ["Italic"] * self.italic) or "Regular"


def _faces() -> list[Font]:
    faces = []
    for bold in (False, True):
        weight = "bold" if bold else "regular"
        for italic in (False, True):
            name = ("bold-italic" if bold else "italic") if italic else weight
            serif = f"package/VAR/SourceSerif4Variable-{'Italic' if italic else 'Roman'}.ttf"
            sans = f"package/variable/InterVariable{'-Italic' if italic else ''}.woff2"
            faces += [
                Font(SOURCE_SERIF, serif, f"cimaise-serif-{name}.ttf", "Cimaise Serif", bold, italic),
                Font(INTER, sans, f"cimaise-sans-{name}.ttf", "Cimaise Sans", bold, italic),
            ]
        for package, name, family in (
            (NASKH, "noto-naskh-arabic", "Noto Naskh Arabic"),
            (SANS_ARABIC, "noto-sans-arabic", "Noto Sans Arabic"),
        ):
            path = f"package/files/{name}-arabic-wght-normal.woff2"
            faces.append(Font(package, path, f"{name}-{weight}.ttf", family, bold, letters=False))
    return faces


def main() -> int:
    """Make all fonts; exit status 0."""
    parser = argparse.ArgumentParser(description="Make the bundled fonts from the packages in a folder.")
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    for name, digest in _DIGESTS.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            raise SystemExit(f"{name} is not the version that this tool was written for")
    faces = _faces()
    serif = next(face for face in faces if face.package == SOURCE_SERIF)
    characters = {
        code for code in _open(folder, serif).getBestCmap() if any(a <= code <= z for a, z in _BLOCKS)
    }
    for face in faces:
        font = make(_open(folder, face), face, characters)
        font.save(OUT / face.file)
        print(f"{face.file}: {(OUT / face.file).stat().st_size // 1000} kB")
    return 0


def make(font: TTFont, face: Font, characters: set[int]) -> TTFont:
    """The subset of a font with these characters, with its new names and a limited or fixed weight."""
    options = Options(
        layout_features=_FEATURES,
        hinting=False,
        glyph_names=False,
        notdef_outline=True,
        name_IDs=[0, 3, 5, 13, 14],
        drop_tables=["DSIG", "STAT", "MVAR"],
    )
    if not face.letters:
        options.layout_features = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters if face.letters else font.getBestCmap())
    subsetter.subset(font)
    font = instantiateVariableFont(_reopened(font), {"wght": _BOLD if face.bold else _WEIGHTS})
    _rename(font, face)
    _turn_hinting_off(font)
    return font


def _rename(font: TTFont, face: Font) -> None:
    names = font["name"]
    full = f"{face.family} {face.style}".removesuffix(" Regular")
    for identifier, text in {
        1: face.family,
        2: face.style,
        3: f"Cimaise: {full}",
        4: full,
        6: f"{face.family}-{face.style}".replace(" ", ""),
    }.items():
        names.setName(text, identifier, *_WINDOWS)
    axes = []
    if "fvar" in font:
        # Named instances would appear as styles of their own.
        font["fvar"].instances = []
        axes = [axis.axisNameID for axis in font["fvar"].axes]
    names.names = [name for name in names.names if name.nameID < _FIRST_OTHER_NAME or name.nameID in axes]
    font["OS/2"].usWeightClass = _BOLD if face.bold else _WEIGHTS[0]
    regular = not face.bold and not face.italic
    style_bits = 0x01 * face.italic | 0x20 * face.bold | 0x40 * regular
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0x61 | style_bits
    font["head"].macStyle = 0x01 * face.bold | 0x02 * face.italic


def _turn_hinting_off(font: TTFont) -> None:
    """Smooth at every size, and never hinted: the usual tables of fonts without hints."""
    font["gasp"] = newTable("gasp")
    font["gasp"].version, font["gasp"].gaspRange = 1, {0xFFFF: 0x0F}
    font["prep"] = newTable("prep")
    font["prep"].program = Program()
    font["prep"].program.fromAssembly(["PUSHW[]", "511", "SCANCTRL[]", "PUSHB[]", "4", "SCANTYPE[]"])


def _open(folder: Path, face: Font) -> TTFont:
    with tarfile.open(folder / face.package) as package:
        member = package.extractfile(face.path)
        assert member is not None
        return TTFont(io.BytesIO(member.read()), recalcTimestamp=False)


def _reopened(font: TTFont) -> TTFont:
    """The font written and read again: the instancer expects tables without the removed glyphs."""
    font.flavor = None
    stream = io.BytesIO()
    font.save(stream)
    stream.seek(0)
    return TTFont(stream, recalcTimestamp=False)


if __name__ == "__main__":
    sys.exit(main())
