"""What others wrote moves no cursor, begins no formula and adds no header, wherever it is told."""

import csv
import io
import random
import re
import unicodedata
from dataclasses import replace
from email.message import EmailMessage
from itertools import cycle
from pathlib import Path
from urllib.parse import quote
from xml.sax.saxutils import escape

import pytest
from click.testing import CliRunner

from pipelines.explorer.csv_cells import RISKY, PlainCells
from pipelines.store import open_store
from pipelines.telling.message import alert, update
from scheduler.cli import main
from tests.crawler.crawling import crawl, entry, page, write_folder
from tests.pipelines.explorer.test_explorer import ask
from tests.pipelines.store.making import HOUR, NOON, answer, from_listing, judged, link, source
from tests.scheduler.notify.making import grade, told
from tests.trust import counts, table
from tests.trust.hostile_server import answer as serve
from tests.trust.hostile_server import redirect, serving
from tests.trust.mutating import TOKENS

HOSTILE = (
    "\x1b[2J\x1b[H owned",
    "\x1b]8;;http://evil.test\x1b\\click\x1b]8;;\x1b\\",
    "\x1b]0;title\x07",
    "\x9b31m red",
    "\u202egpj.exe",
    "\u2066a\u2069\u200f",
    "over\rwritten",
    "Bcc: all@kirkwell.test\r\nSubject: other",
    "a\r\n\r\n<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(1)",
    "-2+3",
    "\t=1",
    "../../etc/passwd",
    "=?utf-8?b?QmNjOg==?=",
    "\x00nul\x07bell\x08back\x7f",
    "a\u2028b\u2029c\x85d\x0bz",
    "{{7*7}}{% for x in y %}",
)
COMMANDS = (
    ("sources",),
    ("sources", "--json"),
    ("ledger",),
    ("digest",),
    ("digest", "--json"),
    ("explain", "1"),
    ("explain", "2"),
    ("review", "export"),
    ("alerts",),
)


def obeyed(text: str) -> list[str]:
    """Return the characters of a text that a terminal or a mail program would obey."""
    kept = "\n\u200c\u200d"
    return [letter for letter in text if unicodedata.category(letter) in ("Cc", "Cf", "Cs") and letter not in kept]


@pytest.mark.parametrize("words", HOSTILE)
def test_a_message_holds_nothing_that_is_obeyed(words: str) -> None:
    made = told(1, 1, grade(), title=words)
    for message in (alert(made, "http://127.0.0.1:8001"), update(replace(made, revision=2), made, None)):
        assert not obeyed(message.subject + message.text + message.short)
        assert "\n" not in message.subject
        assert "<script" not in message.html
        assert "\x1b" not in message.html
        mail = EmailMessage()
        mail["Subject"] = message.subject
        mail.set_content(message.text)
        assert mail.keys()[0] == "Subject"
        assert "Bcc" not in mail
    table.tried("control sequences: messages", 1, "nothing obeyed")


def test_no_command_prints_what_a_terminal_obeys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile_store(tmp_path)
    monkeypatch.setenv("COUNCILWATCH_HOME", str(tmp_path))
    for command in COMMANDS:
        said = CliRunner().invoke(main, list(command))
        assert said.exception is None or isinstance(said.exception, SystemExit), (command, said.exception)
        assert not obeyed(said.output), command
    for words in HOSTILE:
        said = CliRunner().invoke(main, ["explain", words.replace("\x00", "")])
        assert not obeyed(said.output)
        said = CliRunner().invoke(main, ["add", f"http://{words}/"])
        assert not obeyed(said.output)
    table.tried("control sequences: commands", len(COMMANDS) * len(HOSTILE), "nothing obeyed")


def hostile_store(folder: Path) -> None:
    """Keep a story for each hostile text, which its title, publisher and source repeat."""
    with open_store(folder / "councilwatch.db") as store:
        store.sync_sources((replace(source(), publisher=HOSTILE[0]),), NOON)
        store.keep_listing(answer(*(link(number) for number in range(1, len(HOSTILE) + 3))), run_id=None)
        for number, words in enumerate(HOSTILE, 1):
            story = judged(number, title=words)
            store.keep(replace(story, article=replace(story.article, publisher=words)), NOON + number * HOUR)
        store.keep(from_listing(len(HOSTILE) + 1), NOON)


def test_no_file_is_named_by_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    working, written = tmp_path / "working", tmp_path / "written"
    working.mkdir()
    hostile_store(working)
    monkeypatch.setenv("COUNCILWATCH_HOME", str(working))
    for command in ("publish", "feeds"):
        said = CliRunner().invoke(main, [command, "--to", str(written / command)])
        assert said.exit_code == 0, said.output
        assert not obeyed(said.output)
    files = [path for path in written.rglob("*") if path.is_file()]
    names = {path.relative_to(written).as_posix() for path in files}
    assert {f"publish/story/{number}.html" for number in range(1, len(HOSTILE) + 1)} <= names
    ours = re.compile(r"(publish|feeds)(/[a-z0-9_-]+)*/(\.councilwatch-)?[a-z0-9_-]+(\.[a-z]+)?")
    assert not [name for name in names if not ours.fullmatch(name)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["working", "written"]
    table.tried("file names", len(names), "made of our own words and numbers alone")


def test_no_line_of_the_log_is_by_others(tmp_path: Path) -> None:
    """What a newsroom titles, names in addresses and answers as headers stands in no line of its own."""
    forged = "x%0d%0a2026-01-01%2000:00:00%20[root]%20ERROR:%20forged"
    paths = [f"/{forged}", "/%1b[2J", "/\u202ea", "/moved", "/gone", "/story"]
    items = "".join(
        f"<item><title><![CDATA[{words}]]></title><link>http://@{escape(path)}</link></item>"
        for words, path in zip(cycle(each.replace("\x00", "") for each in HOSTILE), paths * 4, strict=False)
    )
    with serving({}) as server:
        base = f"http://kirkwell.test:{server.port}"
        body = f"<rss version='2.0'><channel><title>N</title>{items}</channel></rss>".replace("http://@", base)
        server.acts |= {
            "/feed": serve(body.encode(), kind="application/rss+xml"),
            "/moved": redirect(f"/\x1b[31m{forged}"),
            "/gone": serve(b"x", status="410 \x1b[2J forged"),
            "/story": serve(page().body, more="Server: \x1b]0;owned\x07\r\nContent-Language: \x1b[2J\r\n"),
        }
        write_folder(tmp_path, [entry("kirkwell", base)])
        done = crawl(tmp_path, "due", "-s", "LOG_LEVEL=DEBUG")
    lines = (done.stdout + done.stderr).splitlines()
    assert not [line for line in lines if obeyed(line)]
    assert not [line for line in lines if line.startswith("2026-01-01") or line.startswith("ERROR")]
    assert any("kirkwell: " in line for line in lines)
    assert len([each for each in server.asked if each.startswith("kirkwell.test /")]) > len(paths)
    table.tried("lines of the log", len(lines), "none made or coloured by others")


def test_no_cell_begins_a_formula() -> None:
    chance = random.Random(8)
    for _ in range(counts.counts().inputs):
        rows = [[chance.choice(HOSTILE) + chance.choice(('"', "", "\n", ",")) for _ in range(3)] for _ in range(3)]
        written = io.StringIO()
        csv.writer(written).writerows(rows)
        body, plain = written.getvalue().encode(), PlainCells()
        cut = chance.randrange(len(body))
        safe = plain.feed(body[:cut]) + plain.feed(body[cut:], last=True)
        read = list(csv.reader(io.StringIO(safe.decode(), newline="")))
        assert [len(row) for row in read] == [3, 3, 3]
        assert not [cell for row in read for cell in row if cell[:1] and cell[0] in RISKY]
    table.tried("formulas in CSV", counts.counts().inputs * 9, "none begins a cell")


PATHS = (
    *(
        "/",
        "/search",
        "/councils",
        "/council/leeds",
        "/story/1",
        "/event/1",
        "/sources",
        "/statistics",
        "/map",
        "/about",
    ),
    *("/councilwatch/stories", "/councilwatch/stories.json", "/councilwatch/addresses.csv", "/councilwatch", "/-/json"),
    *("/councilwatch/new_ratings", "/-/versions", "/record", "/timeline", "/digest", "/feeds"),
)
KEYS = (
    "q",
    "council",
    "grade",
    "from",
    "to",
    "page",
    "_sort",
    "_next",
    "_size",
    "_search",
    "_where",
    "sql",
    "_facet",
    "x",
)


def test_no_question_breaks_the_explorer(tmp_path: Path) -> None:
    where = tmp_path / "councilwatch.db"
    with open_store(where) as store:
        store.sync_sources((source(),), NOON)
        store.keep_listing(answer(link(1)), run_id=None)
        store.keep(judged(1), NOON)
    chance = random.Random(8)
    values = [
        *(token.decode("utf-8", "replace")[:500] for token in TOKENS),
        *HOSTILE,
        "' OR 1=1 --",
        "1; DROP TABLE x",
        '"',
    ]
    values += [
        "select randomblob(500000000)",
        "NEAR(",
        "a AND",
        "*",
        "^",
        "title:x",
        "9" * 400,
        "%00",
        "..",
        "//evil.test",
    ]
    questions = []
    for _ in range(counts.counts().inputs):
        fields = "&".join(
            f"{chance.choice(KEYS)}={quote(chance.choice(values), safe=chance.choice(('', '%/')))}" for _ in range(3)
        )
        path = chance.choice(PATHS) + (quote(chance.choice(values)) if chance.random() < 0.2 else "")
        questions.append(f"{path}?{fields}")
    for question, got in zip(questions, ask(where, *questions), strict=True):
        assert got.status_code < 500, (question, got.text[:300])
        assert "Traceback" not in got.text
        location = got.headers.get("location", "/").replace("\\", "/")
        assert location.startswith("/"), question
        assert not location.startswith("//"), question
    table.tried("hostile input: explorer's query strings", len(questions), "an answer below 500")
