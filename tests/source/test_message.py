from __future__ import annotations

import pickle

import pytest

from cimaise.source.message import Failure, Message, Reason


class ExampleReason(Reason):
    PLAIN = "larger than {limit:bytes}"
    NUMBER = "{number:,} and {share:.0%}"
    QUOTED = "{text:quoted}{near:suggestion}"
    LISTS = "{words:list}; {words:or}"
    COUNTED = "{n:counted broken link} and {n:counted entry/entries}"
    ARTICLE = "{noun:article}"
    OUTER = "it is {reason}"


@pytest.mark.parametrize(
    ("message", "text"),
    [
        (ExampleReason.PLAIN(limit=2_000_000), "larger than 2 MB"),
        (ExampleReason.NUMBER(number=1234, share=0.5), "1,234 and 50%"),
        (ExampleReason.QUOTED(text="a\n b", near=""), "'a b'"),
        (ExampleReason.QUOTED(text="tilte", near="title"), "'tilte'; did you mean 'title'?"),
        (ExampleReason.LISTS(words=("a", 1, "c")), "a, 1 and c; a, 1 or c"),
        (ExampleReason.COUNTED(n=1), "1 broken link and 1 entry"),
        (ExampleReason.COUNTED(n=2), "2 broken links and 2 entries"),
        (ExampleReason.ARTICLE(noun="exhibit"), "an exhibit"),
        (ExampleReason.OUTER(reason=ExampleReason.PLAIN(limit=1000)), "it is larger than 1 kB"),
    ],
)
def test_a_message_renders_its_template(message: Message, text: str) -> None:
    assert str(message) == text


def test_a_message_shows_its_reason_and_text_to_a_developer() -> None:
    assert repr(ExampleReason.PLAIN(limit=1000)) == "<ExampleReason.PLAIN: larger than 1 kB>"


def test_messages_compare_by_reason_and_parameters() -> None:
    message = ExampleReason.PLAIN(limit=1)
    assert message == ExampleReason.PLAIN(limit=1)
    assert hash(message) == hash(ExampleReason.PLAIN(limit=1)) != hash(ExampleReason.ARTICLE(noun="song"))
    assert message != ExampleReason.PLAIN(limit=2)
    assert len({message, ExampleReason.PLAIN(limit=1), ExampleReason.LISTS(words=["a"])}) == 2
    assert message != str(message)
    assert message.parameters == {"limit": 1}


def test_a_missing_parameter_is_an_error_when_the_message_is_created() -> None:
    with pytest.raises(TypeError, match="limit"):
        ExampleReason.PLAIN(size=1)


class ExampleError(Failure):
    pass


def test_a_failure_has_a_reason_a_text_and_advice() -> None:
    failure = ExampleError(ExampleReason.PLAIN(limit=1000), ExampleReason.ARTICLE(noun="song"))
    assert failure.reason is ExampleReason.PLAIN
    assert str(failure) == "larger than 1 kB"
    assert failure.advice == ExampleReason.ARTICLE(noun="song")
    assert ExampleError(failure.message).advice is None


def test_messages_and_failures_can_be_sent_to_another_process() -> None:
    failure = ExampleError(ExampleReason.PLAIN(limit=1), ExampleReason.ARTICLE(noun="song"))
    copy = pickle.loads(pickle.dumps(failure))
    assert (copy.message, copy.advice) == (failure.message, failure.advice)
