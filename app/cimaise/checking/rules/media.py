"""Rules about pictures, films, recordings and captions, and about the files that an exhibit names."""

from __future__ import annotations

from cimaise.checking.rules.examples import gallery_picture
from cimaise.checking.rules.rule import Rule
from cimaise.source.diagnostic import Severity

MEDIA = (
    Rule(
        code="bad-film",
        requirement="A film must be a complete WebM, Matroska, MP4 or MOV file with a video track.",
        reason="Cimaise does not open other formats, nor playlists: a playlist can make a player open any other file or address. "
        "A film that was not copied completely stops before its end.",
        bad="- film: films/cut-short.webm  # the copy was interrupted\n  alt: A ship slides into the water\n  credit: Harbour Archive\n  poster: pictures/quay.jpg",
        good="- film: films/silent.webm\n  alt: A ship slides into the water\n  credit: Harbour Archive\n  poster: pictures/quay.jpg",
    ),
    Rule(
        code="bad-picture",
        requirement="A picture must be a complete JPEG, PNG, WebP, GIF, TIFF or BMP file of at most 50 megapixels.",
        reason="A larger picture can need more memory than a kiosk has, and the decoders for other formats are less well tested for "
        "security. Visitors see a note in place of a picture that cannot be shown. The check decodes each picture completely.",
        bad="- picture: pictures/cut-short.jpg  # the copy was interrupted\n  alt: Boats at the quay\n  credit: Harbour Archive",
        good="- picture: pictures/quay.jpg\n  alt: Boats at the quay\n  credit: Harbour Archive",
    ),
    Rule(
        code="bad-recording",
        requirement="A recording must be a sound file: Opus, Vorbis, MP3, FLAC, WAV or AAC.",
        reason="Cimaise recognises the format by the content of the file, not by the end of its name. A MIDI file has notes but no "
        "sound.",
        bad="- kind: songs\n  title: Songs\n  songs:\n    - {title: Rain on the Roof, recording: songs/rain.mid}",
        good="- kind: songs\n  title: Songs\n  songs:\n    - {title: Rain on the Roof, recording: songs/rain.opus}",
    ),
    Rule(
        code="captions",
        requirement="Captions must be valid WebVTT: the word WEBVTT, then cues with their times and their text.",
        reason="The kiosk skips a cue that it cannot read, and visitors who need captions do not notice that something is missing. "
        "The format is W3C's WebVTT, section 4.",
        bad="WEBVTT\n\n00:01,000 --> 00:04,000\nThe band plays.",
        good="WEBVTT\n\n00:01.000 --> 00:04.000\nThe band plays.",
        file="films/launch.en.vtt",
    ),
    Rule(
        code="film-codec",
        requirement="The codec of a film should be VP9, VP8 or H.264, which every machine can play.",
        reason="A machine whose graphics processor cannot decode AV1 shows no picture, and reports no error. Other codecs can be "
        "played only on some machines.",
        bad="- film: films/av1.webm  # its codec is AV1\n  alt: A ship slides into the water\n  credit: Harbour Archive",
        good="- film: films/silent.webm\n  alt: A ship slides into the water\n  credit: Harbour Archive",
        severity=Severity.WARNING,
    ),
    Rule(
        code="missing-file",
        requirement="Every file that the exhibit names must exist.",
        reason="Visitors see a note in place of a missing picture or film. Write capital and small letters as in the name of the "
        "file: on a kiosk, Quay.JPG and quay.jpg are different files, although on many office computers they are the same.",
        bad="- picture: pictures/Quay.jpg\n  alt: Boats at the quay\n  credit: Harbour Archive",
        good="- picture: pictures/quay.jpg\n  alt: Boats at the quay\n  credit: Harbour Archive",
    ),
    Rule(
        code="small-picture",
        requirement="A picture of a gallery or of the attract loop should have enough pixels for the screen, so that it is enlarged "
        "at most 1.5 times.",
        reason="If it is enlarged more, it looks blurred from the distance of an arm; this number is our own. The check uses a screen "
        "of 1920 x 1080, the standard at Te Papa, unless --size gives another. A picture that is cropped must cover the whole screen.",
        bad=gallery_picture(
            "alt: Fishing boats at a stone quay",
            "credit: Harbour Archive",
            file="small",
            comment="640 x 480 pixels",
        ),
        good=gallery_picture("alt: Fishing boats at a stone quay", "credit: Harbour Archive"),
        severity=Severity.WARNING,
    ),
)
