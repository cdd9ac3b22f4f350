"""Rules about the files that an exhibit names."""

from __future__ import annotations

from cimaise.checking.rules.rule import Rule
from cimaise.source.diagnostic import Severity

MEDIA = (
    Rule(
        code="bad-film",
        asks="A film is a whole file of a kind that can be played: WebM, Matroska, MP4 or MOV, with a picture in it.",
        why="Other kinds, and lists that lead to other files, are not opened: what plays films would follow them "
        "anywhere. A copy that was broken off stops in the middle.",
        bad="- film: films/cut-short.webm  # a copy that was broken off\n  alt: A ship slides into the water\n  credit: Harbour Archive\n  poster: pictures/quay.jpg",
        good="- film: films/silent.webm\n  alt: A ship slides into the water\n  credit: Harbour Archive\n  poster: pictures/quay.jpg",
    ),
    Rule(
        code="bad-picture",
        asks="A picture is a whole JPEG, PNG, WebP, GIF, TIFF or BMP of at most 50 megapixels.",
        why="Each is decoded once by the check. A larger one would need more memory than a kiosk has, and other kinds are "
        "read by programs that nobody has looked at as closely. Visitors see a note in place of a picture that fails.",
        bad="- picture: pictures/cut-short.jpg  # a copy that was broken off\n  alt: Boats at the quay\n  credit: Harbour Archive",
        good="- picture: pictures/quay.jpg\n  alt: Boats at the quay\n  credit: Harbour Archive",
    ),
    Rule(
        code="bad-recording",
        asks="A recording is a sound file: Opus, Vorbis, MP3, FLAC, WAV or AAC.",
        why="It is told by its first bytes, whatever its name says.",
        bad="- kind: songs\n  title: Songs\n  songs:\n    - {title: Rain on the Roof, recording: songs/rain.mid}",
        good="- kind: songs\n  title: Songs\n  songs:\n    - {title: Rain on the Roof, recording: songs/rain.opus}",
    ),
    Rule(
        code="captions",
        asks="Captions are WebVTT: the word WEBVTT, and cues with their times and their words.",
        why="The kiosk leaves out a cue that it cannot read, and nobody who needs it knows what was left out. The form is "
        "W3C's WebVTT, section 4.",
        bad="WEBVTT\n\n00:01,000 --> 00:04,000\nThe band plays.",
        good="WEBVTT\n\n00:01.000 --> 00:04.000\nThe band plays.",
        file="films/launch.en.vtt",
    ),
    Rule(
        code="film-codec",
        asks="A film is in VP9, VP8 or H.264, which every machine plays.",
        why="AV1 shows nothing, and reports no fault, on a machine whose graphics processor does not decode it. Other codecs "
        "play on some machines and not on others.",
        bad="- film: films/av1.webm  # in AV1\n  alt: A ship slides into the water\n  credit: Harbour Archive",
        good="- film: films/silent.webm\n  alt: A ship slides into the water\n  credit: Harbour Archive",
        severity=Severity.WARNING,
    ),
    Rule(
        code="missing-file",
        asks="Every file that is named is there.",
        why="Visitors see a note in place of a picture or film that is missing. Names are compared letter by letter: on a "
        "kiosk, Quay.JPG is not quay.jpg, though it is on many a desk.",
        bad="- picture: pictures/Quay.jpg\n  alt: Boats at the quay\n  credit: Harbour Archive",
        good="- picture: pictures/quay.jpg\n  alt: Boats at the quay\n  credit: Harbour Archive",
    ),
)
