"""The reasons that this package reports, with their English templates."""

from __future__ import annotations

from cimaise.source.message import Reason


class MediaReason(Reason):
    """Why a media file cannot be shown or played. Each completes "{file} is ..." and "{file}: ..."."""

    EMPTY = "empty"
    INCOMPLETE = "incomplete"
    NO_INDEX = "incomplete: its index is missing"
    DAMAGED = "damaged"
    NO_PIXELS = "damaged: its size is {width} x {height} px"
    UNSUPPORTED = "{kind}, which is not supported"
    TOO_MANY_PIXELS = "too large: more than {megapixels} megapixels"
    TOO_MANY_PIXELS_OF_SIZE = "too large: {width} x {height} px"
    OUT_OF_MEMORY = "too large for the memory of this machine"
    NOT_A_PICTURE = "not a picture"
    NOT_A_PICTURE_BUT = "not a picture but {kind}"
    NOT_A_FILM = "not a film"
    NOT_A_FILM_BUT = "not a film but {kind}"
    NO_VIDEO = "not a film but sound only"
    PLAYLIST = "not a film but a list of other files"
    NOT_A_RECORDING = "not a recording"
    NOT_A_RECORDING_BUT = "not a recording but {kind}"


class MediaAdvice(Reason):
    """What to do about a media file that cannot be shown or played."""

    COPY_AGAIN = "copy the file to the exhibit again"
    SAVE_OR_COPY_AGAIN = "save it again, or copy the file to the exhibit again"
    EXPORT_AGAIN = "export it again"
    SAVE_AS_PICTURE = "save it as JPEG or PNG"
    USE_PICTURE = "use a JPEG, PNG, WebP, GIF, TIFF or BMP file"
    SAVE_WITH_FEWER_PIXELS = "save it with at most {megapixels} megapixels"
    SAVE_SMALLER = "save it with fewer pixels"
    SAVE_AS_FILM = "save it as WebM (VP9) or MP4 (H.264)"
    USE_FILM = "use a WebM, Matroska, MP4 or MOV file"
    NAME_A_FILM = "write the name of a film"
    USE_FILM_OF_PLAYLIST = "use the film itself"
    SAVE_AS_RECORDING = "save it as Opus, MP3, FLAC or WAV"
    USE_RECORDING = "use an Opus, MP3, FLAC or WAV file"


class FileKind(Reason):
    """What a file is, recognised by its first bytes, with its article."""

    PICTURE = "a picture"
    AVIF = "an AVIF picture"
    HEIC = "a HEIC picture (common on phones)"
    BIGTIFF = "a BigTIFF picture"
    JPEG_2000 = "a JPEG 2000 picture"
    SVG = "an SVG drawing"
    XML = "an SVG drawing or another XML file"
    PSD = "a Photoshop document"
    PDF = "a PDF document"
    GIF = "a GIF"
    FILM = "a film"
    OGG = "an Ogg file"
    AVI = "an AVI film"
    WINDOWS_MEDIA = "a Windows Media file"
    FLASH = "a Flash film"
    MPEG_PROGRAM_STREAM = "an MPEG program stream (common on DVDs)"
    MPEG_TRANSPORT_STREAM = "an MPEG transport stream (common on cameras and in television)"
    MPEG_VIDEO = "an MPEG video without a container"
    DV = "a DV film"
    SOUND = "sound without pictures"
    MIDI = "a MIDI file (notes without sound)"
    AIFF = "an AIFF file"
    AMR = "an AMR file (common on voice recorders)"


class CaptionsReason(Reason):
    """What is wrong with a captions file."""

    UNREADABLE = "{file:quoted} cannot be read: {problem}"
    NOT_WEBVTT = "captions must start with the word WEBVTT"
    SUBRIP = "these captions are SubRip (SRT), not WebVTT"
    NO_TIMES = "this text has no times"
    BAD_TIMES = "these times are not valid in WebVTT"
    END_NOT_AFTER_START = "this cue does not end after its start"
    NO_TEXT = "this cue has no text"


class CaptionsAdvice(Reason):
    """How to correct a captions file."""

    CONVERT = "convert them to WebVTT; most subtitle programs can"
    ADD_HEADER = "write WEBVTT in the first line, and leave the second line empty"
    ADD_TIMES = "write times above it, for example: {example}; a cue must not contain an empty line"
    EXAMPLE_OF_TIMES = "for example: {example}"
    LATER_END = "write a later time after the arrow"
    ADD_TEXT = "write the text on the next line, without an empty line before it"
