"""What a notice says, on every channel: plainly, briefly, and never as anybody else's markup."""

import re
import unicodedata
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.events.wire import dump, load
from pipelines.model import Told
from pipelines.telling.blocks import Link, safe_link
from pipelines.telling.message import (
    Message,
    alert,
    correction,
    fits,
    marked_as_repeat,
    merged,
    sample,
    source_message,
    update,
)
from pipelines.telling.plain import fitted, one_line, subject_line, unmarked
from tests.pipelines.telling.making import EXPLORER, WORDS, graded, leeds, source_told, told, visit

HOSTILE = st.text(st.characters(), max_size=80) | st.sampled_from(
    [
        "x\r\nBcc: all@example.org",
        "a\u202egnp.exe",
        "<script>alert(1)</script>",
        "<!channel> <http://evil.test|click> @everyone @here",
        "[click](javascript:alert(1)) ![x](http://evil.test/x.png) `code` *bold* _it_ ~s~ ||spoiler||",
        "=?utf-8?b?QmNjOiB4?=",
        "\ud800\x00\x1b[31m",
        "]]>&lt;b&gt; {{ 7*7 }} {% raw %}",
    ]
)


class Reading(HTMLParser):
    """The text and tags of an HTML document as a mail program reads them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.words += data


ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "table", "thead", "tbody", "tr", "td", "th", "h1", "h2", "h3",
    "p", "b", "br", "a", "span", "blockquote", "code",
}  # fmt: skip


@pytest.mark.parametrize(
    ("shown", "subject"),
    [
        (told(graded()), "Rotherham: inadequate (was good)"),
        (told(graded(before=None)), "Rotherham: inadequate"),
        (told(graded(before="inadequate")), "Rotherham: inadequate again"),
        (told(graded(confidence="doubtful")), "Rotherham: perhaps inadequate (was good)"),
        (
            told(graded("leadership", "good", "good"), graded("in_care", "inadequate", "good")),
            "Rotherham: children in care inadequate (was good), 1 more",
        ),
        (
            told(graded("leadership", "good", "poor"), graded("in_care", "good", "good")),
            "Rotherham: good in all 2 judgements told",
        ),
        (told(graded(official="confirmed"), official="confirmed"), "Rotherham: inadequate (was good), Ofsted confirms"),
        (told(graded(), official="contradicted"), "Rotherham: inadequate (was good), Ofsted says otherwise"),
        (told(graded(), official="official_only"), "Rotherham: inadequate (was good), says Ofsted"),
        (visit(), "Rotherham: third monitoring visit"),
        (visit(14), "Rotherham: visit 14, monitoring visit"),
        (told(kind="focused_visit"), "Rotherham: focused visit"),
    ],
)
def test_the_subject_says_it(shown: Told, subject: str) -> None:
    message = alert(shown, EXPLORER)
    assert message.subject == subject
    assert subject.startswith("Rotherham: ")


def test_an_alert_has_all_that_a_reader_needs() -> None:
    shown = told(
        graded(),
        graded("leadership", "good", "poor", others=("outstanding",)),
        report_url="https://files.test/report.pdf",
    )
    message = alert(shown, EXPLORER)
    for form in (message.text, Reading(message.html).words):
        flat = " ".join(form.split())
        assert WORDS in flat
        assert "on the word of Kirkwell Gazette" in flat
        assert "Other stories say outstanding for leadership." in flat
        assert "5 to 16 October 2026" in flat
        assert "confirm" not in flat
    assert "- Overall: before good, now inadequate" in message.text
    links = Reading(message.html).links
    assert links == ["https://news.kirkwell.test/rotherham", "https://files.test/report.pdf", f"{EXPLORER}/event/7"]
    assert all(link in message.text.splitlines() for link in links)
    assert message.link == f"{EXPLORER}/event/7"
    assert message.urgency == "high"
    assert alert(told(graded(grade="good", before="poor"))).urgency == "normal"
    assert "http" not in alert(told(graded())).short


def test_a_correction_says_what_was_told_what_holds_and_why() -> None:
    before = told(graded())
    now = told(graded(grade="good", before="poor"), revision=2, official="confirmed")
    message = correction(now, before, EXPLORER)
    assert message.subject == "Correction: Rotherham is good, not inadequate"
    flat = " ".join(message.text.split())
    assert "We told you: Rotherham, overall inadequate. That was wrong, and we are sorry." in flat
    assert "What holds now: overall good." in flat
    assert "Ofsted's own report has been read since" in flat
    assert "- Overall: before poor, we told you inadequate, now good" in message.text
    assert message.urgency == "high"


def test_a_correction_of_what_nobody_tells_any_more() -> None:
    message = correction(told(), told(graded(), graded("leadership")), why="The paper took its story back.")
    assert message.subject == "Correction: Rotherham is not inadequate, as we told you, 1 more"
    assert "now withdrawn" in message.text
    assert "Why: The paper took its story back." in message.text


def test_an_update_says_what_is_new() -> None:
    before = told(graded())
    confirmed = update(replace(before, official="confirmed"), before)
    assert confirmed.subject == "Rotherham: Ofsted confirms inadequate"
    more = update(told(graded(), graded("in_care", "good", "poor")), before)
    assert more.subject == "Rotherham: children in care good (was poor)"
    assert "confirm" not in more.text
    against = update(replace(before, official="contradicted"), before)
    assert against.subject == "Rotherham: Ofsted's report says otherwise"


def test_many_in_one_leave_nothing_out() -> None:
    many = [alert(told(graded()), EXPLORER), alert(leeds(graded(grade="good")), EXPLORER)]
    many.append(correction(told(graded(grade="good")), told(graded())))
    message = merged(many)
    assert message.subject == "3 changes: Rotherham, Leeds, 1 correction among them"
    assert all(each.subject in message.text for each in many)
    assert f"{EXPLORER}/event/8" in message.text
    assert message.urgency == "high"
    names = [alert(told(graded(), gss=f"E0000000{number}", authority=f"Town {number}")) for number in range(5)]
    assert merged(names).subject == "5 changes: Town 0, Town 1, Town 2 and 2 more"


def test_a_source_in_trouble_and_well_again() -> None:
    message = source_message(source_told(), EXPLORER)
    assert message.subject == "Kirkwell Gazette: not read (blocked)"
    assert "What to do: Open it in a browser." in message.text
    assert "    councilwatch sources check kirkwell_gazette" in message.text
    assert message.link == f"{EXPLORER}/sources#kirkwell_gazette"
    well = source_message(source_told(state="ok", says="It answers as it should.", todo=""))
    assert well.subject == "Kirkwell Gazette: read again"
    assert "may be missing" not in well.text


def test_a_sample_cannot_be_taken_for_news() -> None:
    message = sample(EXPLORER)
    assert message.subject.startswith("Test: ")
    assert "nothing has happened" in message.text
    assert "Kirkwell Council: good (was inadequate)" in message.text


def test_a_repeat_says_so() -> None:
    message = marked_as_repeat(alert(told(graded()), EXPLORER))
    assert message.subject.endswith(" (repeat)")
    assert "You may have had this already" in message.text
    assert "You may have had this already" in message.html


def every(shown: Told) -> list[Message]:
    before = replace(shown, grades=(graded(grade="good"),))
    return [
        alert(shown, EXPLORER),
        update(shown, before, EXPLORER),
        correction(shown, before, EXPLORER),
        merged([alert(shown), alert(shown)]),
        source_message(source_told(publisher=shown.publisher, says=shown.title, todo=shown.title)),
    ]


@given(HOSTILE, HOSTILE, HOSTILE)
def test_hostile_words_mean_nothing_anywhere(title: str, quote: str, publisher: str) -> None:
    """No header is added, no tag made, no mark of any channel kept; links lead where the store says, nowhere else."""
    shown = told(graded(quote=quote), title=title, publisher=publisher, authority=title, gss="E00000001")
    for message in every(shown):
        assert not any(unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") for letter in message.subject)
        assert "=?" not in message.subject
        read = Reading(message.html)
        assert read.tags <= ALLOWED
        assert not any(name.startswith("on") for name in read.attributes)
        assert all(link.startswith(("https://news.kirkwell.test/", "http://127.0.0.1:8001/")) for link in read.links)
        message.html.encode()
        for line in (message.subject, *message.short.splitlines()[:1], *message.text.splitlines()):
            if not line.startswith(("http://", "https://")):
                assert not re.search(r"[<>@*~|\\`]|\]\(|://|(?<![^\W_])_|_(?![^\W_])", line)
                assert not set(line) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200b\ufeff")
        assert load(dump(shown)) == shown


@given(st.text(max_size=60))
def test_html_reads_as_the_very_words(quote: str) -> None:
    message = alert(told(graded(quote=quote)))
    said = one_line(quote)
    if said:
        assert said in Reading(message.html).words


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "//x", "ftp://a.test/b", "", None, "http:", "mailto:a@b"],
)
def test_only_web_addresses_are_linked(url: str | None) -> None:
    assert safe_link(url) == ""
    assert Reading(alert(told(graded(), url=url or "")).html).links == []


def test_no_other_address_can_be_linked_by_mistake() -> None:
    with pytest.raises(ValueError, match="no web address"):
        Link(words="x", url="javascript:alert(1)")


def test_marks_keep_their_looks() -> None:
    assert unmarked("a <b> @all `x` __y__ www.evil.test http://evil.test [a](b) blackpool_gazette") == (
        "a ＜b＞ ＠all 'x' ＿＿y＿＿ www．evil.test http：//evil.test [a] (b) blackpool_gazette"
    )
    assert subject_line("=?utf-8?q?x?=") == "＝?utf-8?q?x?="


@given(st.text(max_size=300), st.integers(0, 200))
def test_what_is_cut_fits(text: str, most: int) -> None:
    cut = fitted(text, most)
    if len(text.encode("utf-8", "replace")) > most:
        assert len(cut.encode("utf-8", "replace")) <= most
    else:
        assert cut == text


@pytest.mark.parametrize("most", [160, 300, 1_000, 4_096])
def test_a_message_that_is_too_long_keeps_its_link(most: int) -> None:
    shown = told(
        *(graded(name, quote=f"{WORDS} " * 9) for name in ("overall", "in_care", "leadership")), title="t " * 99
    )
    long = alert(shown, EXPLORER)
    cut = fits(long, most)
    assert len(cut.text.encode()) <= most
    assert len(cut.short.encode()) <= most
    assert cut.text.endswith(f"{long.link}\n") or cut.text.endswith(f"…\n{long.link}")
    assert cut.short.endswith(long.link)
    assert fits(long, 10**6) == long


def test_it_is_cut_at_a_sentence_or_a_word() -> None:
    assert fitted("It was good. It was bad. It was neither.", 30) == "It was good. It was bad.…"
    assert fitted("one two three four", 12) == "one two…"
