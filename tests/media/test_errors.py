"""The exceptions for media files, and their messages as text."""

from __future__ import annotations

import errno
import pickle

import pytest

from cimaise.media.errors import PlaybackError
from cimaise.media.messages import FileKind, MediaAdvice, MediaReason
from cimaise.media.picture_file import PictureError
from cimaise.source.files import FileAccessError, FileNameMismatch
from cimaise.source.messages import FileAdvice, FileReason


def test_text_has_file_message_and_advice() -> None:
    message = MediaReason.NOT_A_PICTURE_BUT(kind=FileKind.PDF())
    error = PictureError("a.pdf", message, MediaAdvice.SAVE_AS_PICTURE())
    assert str(error) == "a.pdf: not a picture but a PDF document; save it as JPEG or PNG"
    assert str(PictureError("a.pdf", message)) == "a.pdf: not a picture but a PDF document"


@pytest.mark.parametrize(
    ("cause", "reason"),
    [
        (FileAccessError(FileReason.TOO_LARGE(limit=2_000_000)), FileReason.TOO_LARGE),
        (OSError(errno.EACCES, "Permission denied"), FileReason.NOT_ALLOWED),
        (OSError(errno.EIO, "Input/output error"), FileReason.SYSTEM_ERROR),
    ],
)
def test_access_error(cause: FileAccessError | OSError, reason: FileReason) -> None:
    error = PlaybackError.of_access("a.webm", cause)
    assert isinstance(error, PlaybackError)
    assert (error.reason, error.advice) == (reason, None)
    assert error.is_access_error


def test_access_error_keeps_the_advice_of_its_cause() -> None:
    error = PictureError.of_access(
        "quay.jpg",
        FileNameMismatch(FileReason.OTHER_SPELLING(actual="Quay.jpg"), FileAdvice.USE_ACTUAL_NAME()),
    )
    assert error.message == FileReason.OTHER_SPELLING(actual="Quay.jpg")
    assert error.advice == FileAdvice.USE_ACTUAL_NAME()
    assert error.is_access_error


def test_error_about_the_content_is_not_an_access_error() -> None:
    assert not PictureError("a.jpg", MediaReason.EMPTY()).is_access_error


def test_errors_can_be_sent_to_another_process() -> None:
    error = PictureError(
        "a.jpg", MediaReason.UNSUPPORTED(kind=FileKind.HEIC()), MediaAdvice.SAVE_AS_PICTURE()
    )
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is PictureError
    assert (copy.file, copy.message, copy.advice) == (error.file, error.message, error.advice)


@pytest.mark.parametrize("reason", MediaReason)
def test_reasons_complete_a_sentence(reason: MediaReason) -> None:
    """The sentence starts with the name of the file, as in "a.jpg: damaged; save it again"."""
    text = str(reason(kind=FileKind.HEIC(), width=1, height=2, megapixels=50))
    assert text[0].islower()
    assert not text.endswith(".")
    assert ";" not in text


@pytest.mark.parametrize("kind", FileKind)
def test_kinds_have_an_article_if_they_can_be_counted(kind: FileKind) -> None:
    assert str(kind()).startswith(("a ", "an ")) or kind is FileKind.SOUND
