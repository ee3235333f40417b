"""The commands as a person types them: what they print, on which stream, with which exit status."""

import csv
import errno
import importlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from crawler.sources import load_sources
from pipelines.clean import clean
from pipelines.clean.dates import parse_date
from pipelines.config import read_config
from pipelines.exceptions import InputError, NothingReachedError, StoreError
from pipelines.model import ArticleSelectors, Judged, Link, Page
from pipelines.store import open_store
from pipelines.understand import understand
from pipelines.understand.lines import read_story
from scheduler.cli import main
from scheduler.cli.add import add
from scheduler.cli.judge import ONE_A_LINE
from scheduler.cli.stored import looked_at
from scheduler.cli.streams import story_line
from scheduler.cli.told import page_again
from scheduler.daemon import run_once
from scheduler.demo.run import CHILD_ARGS
from scheduler.demo.server import PretendWeb, serve
from scheduler.readiness import look_at
from tests.crawler.crawling import ROBOTS, page
from tests.pipelines.store.making import HOUR, NOON, TEXT, claim, judged, verdict

STORY = {
    "n": 4,
    "title": "Leeds rated outstanding",
    "text": "Ofsted has rated children's services in Leeds outstanding.",
}
PAGE = """<!doctype html><html lang="en"><head><title>Leeds rated outstanding</title>
<meta property="article:published_time" content="2026-03-05T09:00:00+00:00"></head><body><article>
<h1>Leeds rated outstanding</h1><p>Ofsted has rated children's services in Leeds outstanding overall, in a report that
came out this morning after an inspection in January.</p><p>The council's leader thanked every social worker.</p>
</article></body></html>"""


NEWS = replace(verdict(), visit=None, claims=(claim(),))
COUNCIL = "Kirkwell Metropolitan Borough Council"
OLD = replace(NEWS, claims=(claim(status="previous"),), kind="background_mention")


def typed(*arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=given)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COUNCILWATCH_HOME", str(tmp_path))
    return tmp_path


def test_ctrl_c_while_the_program_is_loaded_leaves_no_trace(tmp_path: Path) -> None:
    (tmp_path / "click.py").write_text("import os, signal, time\nos.kill(os.getpid(), signal.SIGINT)\ntime.sleep(9)\n")
    here = os.pathsep.join([str(tmp_path), str(Path(__file__).parents[3])])
    done = subprocess.run(
        [sys.executable, "-m", "scheduler", "doctor"],
        env={**os.environ, "PYTHONPATH": here},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (-signal.SIGINT, b"")


class TestJudge:
    def test_each_story_gives_a_line_in_order(self) -> None:
        done = typed("judge", given=json.dumps(STORY) + "\n\n" + json.dumps({**STORY, "n": "b"}) + "\n")
        assert done.exit_code == 0
        first, second = (json.loads(line) for line in done.stdout.splitlines())
        assert (first["n"], second["n"]) == (4, "b")
        assert first["flag"] is True
        (claim,) = first["claims"]
        assert (claim["gss"], claim["judgement"], claim["grade"]) == ("E08000035", "overall", "outstanding")
        assert STORY["text"][claim["start"] : claim["end"]] == claim["quote"]  # type: ignore[index]

    def test_stories_without_a_number_are_told_apart_by_line_and_title(self) -> None:
        unnumbered = {name: value for name, value in STORY.items() if name != "n"}
        given = [json.dumps(unnumbered), "", "[]", json.dumps(STORY)]
        told = [json.loads(line) for line in typed("judge", given="\n".join(given)).stdout.splitlines()]
        assert [each["n"] for each in told] == [1, 3, 4]
        assert [each.get("title") for each in told] == [STORY["title"], None, STORY["title"]]

    @pytest.mark.parametrize(
        ("line", "says"),
        [
            ("{", "it is not JSON"),
            ("[1, 2]", 'it is not an object with "title" and "text"'),
            ('{"n": 9}', 'it has neither "title" nor "text"'),
            ('{"n": 9, "text": 5}', '"text" is not a text'),
            ('{"Title": "x", "text": "x"}', '"Title" is no field of a story; write "title"'),
            ('{"text": "x", "Published": "2026-03-05"}', '"Published" is no field of a story; write "published"'),
            ('{"text": "x", " publised": "2026-03-05"}', '" publised" is no field of a story; write "published"'),
            ('{"n": 9, "text": "x", "published": "31 June"}', '"published" is no date'),
            ('{"n": 9, "text": "x", "published": {"start": "2024-01-02"}}', '"published" has no "start", "end"'),
            ('{"n": 9, "title": "x", "claims": [], "reasons": [], "rules": "9"}', "it is a verdict"),
            ('{"n": 9, "text": "x", "published": "2022-02-30"}', '"published" is no date'),
            ('{"n": 9, "text": "x", "published": true}', '"published" is no date'),
            ("[" * 5000, "nested too deeply"),
            ('{"n": NaN, "text": "x"}', "NaN is no number of JSON"),
            ('{"n": 1e400, "text": "x"}', "1e400 is too large a number"),
        ],
    )
    def test_a_line_that_is_no_story_says_why_and_the_others_are_judged(self, line: str, says: str) -> None:
        done = typed("judge", given=f"{line}\n{json.dumps(STORY)}\n")
        assert done.exit_code == 1
        wrong, right = (json.loads(told) for told in done.stdout.splitlines())
        assert "line 1" in wrong["error"]
        assert says in wrong["error"]
        assert right["flag"] is True

    @pytest.mark.parametrize("names", [("text", "published"), ("content", "date"), ("Body", "pubDate")])
    def test_text_and_day_are_read_by_the_names_that_other_programs_give_them(self, names: tuple[str, str]) -> None:
        text, day = names
        told = {"title": "Leeds", text: "Leeds was rated good by Ofsted for children's services.", day: "2026-05-06"}
        done = typed("judge", given=json.dumps(told))
        assert done.exit_code == 0
        assert [claim["gss"] for claim in json.loads(done.stdout)["claims"]] == ["E08000035"]

    def test_what_explain_writes_can_be_judged_and_explained_again(self) -> None:
        told = json.loads(typed("explain", "-", "--json", given=json.dumps(STORY | {"published": "2026-03-05"})).stdout)
        assert isinstance(told["published"], dict)
        again = json.loads(typed("judge", given=json.dumps(told)).stdout)
        assert again["claims"] == told["claims"]
        assert typed("explain", "-", given=json.dumps(told)).exit_code == 0

    def test_a_line_that_is_no_json_is_told_with_one_number_of_a_line(self) -> None:
        done = typed("judge", given=f'{json.dumps(STORY)}\n{{"n":1}}x\n')
        wrong = json.loads(done.stdout.splitlines()[1])
        assert wrong["error"] == "line 2: it is not JSON (Extra data at its character 8)"

    @pytest.mark.parametrize(
        "given",
        [
            json.dumps(STORY, indent=2),
            json.dumps([STORY]),
            json.dumps([STORY, STORY], indent=2),
            '{"title": "Leeds", "text": "Ofsted has rated\nit outstanding."}',
        ],
    )
    def test_who_gives_no_object_a_line_is_told_to(self, given: str) -> None:
        done = typed("judge", given=given)
        assert done.exit_code == 1
        assert done.stderr.splitlines()[-1].endswith(f" each says why in its place. {ONE_A_LINE}")

    @pytest.mark.parametrize("given", ['{"n": 1}', '{"text": 5}', '{"text": "x"} and so on'])
    def test_and_who_gives_an_object_a_line_is_not(self, given: str) -> None:
        done = typed("judge", given=f"{given}\n{json.dumps(STORY)}")
        assert done.stderr.splitlines()[-1].endswith(" each says why in its place.")

    def test_bytes_that_are_no_text_are_a_bad_line(self) -> None:
        told = b'{"text": "Ofsted\x92s"}\n' + json.dumps(STORY).encode() + b"\n"
        done = typed("judge", given=told)
        assert done.exit_code == 1
        wrong, right = done.stdout.splitlines()
        assert "not UTF-8" in wrong
        assert json.loads(right)["flag"] is True
        assert done.stderr.endswith("iconv -f WINDOWS-1252 -t UTF-8 FILE | councilwatch judge\n")

    @pytest.mark.parametrize("given", ["Leeds is outstanding.", "<p>Leeds is outstanding.</p>"])
    def test_who_gives_a_page_or_a_text_is_told_what_explains_it(self, given: str) -> None:
        done = typed("judge", given=given)
        assert done.stderr.endswith("`councilwatch explain FILE` reads a saved page or a plain text.\n")

    @pytest.mark.parametrize(
        ("body", "says"),
        [
            (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\n" * 40, "a file of another kind (a picture"),
            (b"%PDF-1.4\n1 0 obj\n", "`councilwatch read-report` reads it"),
            (f"{json.dumps(STORY)}\n{json.dumps(STORY)}\n".encode("utf-16"), "iconv -f UTF-16 -t UTF-8 "),
            ("<p>Leeds is outstanding</p>".encode("utf-16"), "`councilwatch explain FILE` reads a saved page"),
        ],
    )
    def test_a_file_of_another_kind_is_told_once(self, tmp_path: Path, body: bytes, says: str) -> None:
        file = tmp_path / "stories"
        file.write_bytes(body)
        done = typed("judge", str(file))
        assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (1, "", 1)
        assert done.stderr.startswith(f"{file} is ")
        assert says in done.stderr

    @pytest.mark.parametrize("given", ["", "\n \n"])
    def test_a_file_without_a_story_is_told_as_one(self, given: str) -> None:
        done = typed("judge", given=given)
        assert (done.exit_code, done.stdout, done.stderr) == (0, "", "Standard input holds no story: it is empty.\n")

    @pytest.mark.parametrize("arguments", [("judge",), ("explain", "-"), ("clean", "-", "--url", "https://a.test/")])
    def test_a_closed_standard_input_is_told_with_a_way_out(
        self, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        runner = CliRunner()
        with runner.isolation() as (_, errors, _):
            monkeypatch.setattr(sys, "stdin", None)
            with pytest.raises(SystemExit) as ended:
                main(list(arguments))
        assert ended.value.code == 2
        assert errors.getvalue() == (
            b"Standard input is closed, so there is nothing to read; name a file, or pass one on with < FILE.\n"
        )

    def test_other_fields_may_stand_beside_those_of_a_story(self) -> None:
        beside = {"kind": "news", "Published": "on paper", "published": "2024-03-05", "published_at": "", "texts": []}
        told = json.loads(typed("judge", given=json.dumps(STORY | beside)).stdout)
        assert told["flag"] is True

    def test_who_reads_no_further_is_told_of_no_bad_input(self, tmp_path: Path) -> None:
        file = tmp_path / "many.jsonl"
        file.write_text((json.dumps(STORY | {"text": str(STORY["text"]) * 9}) + "\n") * 90)
        with subprocess.Popen(
            [sys.executable, "-m", "scheduler", "judge", str(file)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as judge:
            assert judge.stdout is not None
            assert judge.stderr is not None
            assert json.loads(judge.stdout.readline())["flag"] is True
            judge.stdout.close()
            assert judge.stderr.read() == b""
        assert judge.returncode == 128 + signal.SIGPIPE


class TestTables:
    @pytest.mark.parametrize("command", ["judge", "explain"])
    @pytest.mark.parametrize(
        ("name", "encoding", "delimiter"),
        [("s.csv", "utf-8-sig", ","), ("stories", "cp1252", ";"), ("stories.txt", "utf-16", "\t")],
    )
    def test_a_table_is_told_as_one_with_what_judges_it(
        self, folder: Path, command: str, name: str, encoding: str, delimiter: str
    ) -> None:
        file = folder / name
        text = "Ofsted has rated children’s services in Leeds “outstanding”."
        with file.open("w", encoding=encoding, newline="") as written:
            csv.writer(written, delimiter=delimiter).writerows(
                [["title", "text", "published"], ["", text, "2024-03-05"]]
            )
        done = typed(command, str(file))
        assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (1, "", 1)
        assert done.stderr.startswith(f"{file} is a table (CSV) and no story.")
        way = (
            done.stderr.partition("a row: ")[2].partition(" | councilwatch judge")[0].replace("python3", sys.executable)
        )
        handed_on = subprocess.run(["/bin/sh", "-c", way], capture_output=True, check=True, text=True).stdout
        (claim,) = json.loads(typed("judge", given=handed_on).stdout)["claims"]
        assert (claim["gss"], claim["quote"]) == ("E08000035", text)

    @pytest.mark.parametrize(
        "first", ["Leeds, Ofsted and the text of a story", "Title: Leeds, outstanding", "A date, a text"]
    )
    def test_a_sentence_with_commas_is_none(self, folder: Path, first: str) -> None:
        (folder / "story").write_text(f"{first}\n{STORY['text']}")
        assert "FLAGGED" in typed("explain", str(folder / "story")).stdout

    def test_who_types_by_hand_is_told_what(self) -> None:
        hand, terminal = os.openpty()
        os.write(hand, json.dumps(STORY).encode() + b"\n\x04")
        done = typed("judge", os.ttyname(terminal))
        os.close(terminal)
        os.close(hand)
        assert done.stderr.startswith("Give one story a line")
        assert json.loads(done.stdout)["flag"] is True


class TestClean:
    def test_a_saved_page_gives_its_article(self, tmp_path: Path) -> None:
        page = tmp_path / "page.html"
        page.write_text(PAGE, encoding="utf-8")
        done = typed("clean", str(page), "--url", "https://news.leeds.gov.uk/x")
        article = json.loads(done.stdout)
        assert article["title"] == "Leeds rated outstanding"
        assert article["published"]["start"] == "2026-03-05T09:00:00Z"
        assert "after an inspection in January" in article["text"]

    def test_what_it_writes_on_one_line_can_be_judged(self, tmp_path: Path) -> None:
        page = tmp_path / "page.html"
        page.write_text(PAGE, encoding="utf-8")
        cleaned = typed("clean", str(page), "--url", "https://news.leeds.gov.uk/x", "--line").stdout
        done = typed("judge", given=cleaned)
        assert done.exit_code == 0, done.output
        verdict = json.loads(done.stdout)
        assert (verdict["title"], verdict["flag"]) == ("Leeds rated outstanding", True)
        (claim,) = verdict["claims"]
        assert (claim["gss"], claim["grade"], claim["status"]) == ("E08000035", "outstanding", "new")

    @pytest.mark.parametrize("told", ["2022", "2022-08", "2022-08-04", "2022-08-04T09:30:00Z", None])
    def test_a_date_goes_on_as_far_as_it_is_known(self, told: str | None) -> None:
        _, article = read_story(json.dumps({**STORY, "published": told}))
        assert story_line(article)["published"] == told

    @pytest.mark.parametrize(
        ("charset", "written_in"),
        [
            ("undefined", "cp1252"),
            ("idna", "cp1252"),
            ("iso-8859-1", "cp1252"),
            ("iso-8859-1", "utf-8"),
            ("utf-8", "cp1252"),
            ("utf-8", "utf-8-sig"),
            ("utf-16", "utf-16"),
        ],
    )
    def test_a_saved_page_is_read_whatever_it_says_of_its_charset(
        self, tmp_path: Path, charset: str, written_in: str
    ) -> None:
        page = tmp_path / "page.html"
        page.write_bytes(PAGE.replace("<head>", f"<head><meta charset={charset}>").replace("'", "’").encode(written_in))
        done = typed("clean", str(page), "--url", "https://news.leeds.gov.uk/x")
        assert done.exit_code == 0, done.stderr
        assert "children’s services" in json.loads(done.stdout)["text"]

    @pytest.mark.parametrize("body", [b"", b"   \n", b"%PDF-1.4\n\x00\x01"])
    def test_what_is_no_page_is_an_error_in_one_sentence(self, tmp_path: Path, body: bytes) -> None:
        page = tmp_path / "page.html"
        page.write_bytes(body)
        done = typed("clean", str(page), "--url", "https://news.leeds.gov.uk/x")
        assert done.exit_code == 1
        assert len(done.stderr.splitlines()) == 1

    def test_a_bad_address_is_an_error(self, tmp_path: Path) -> None:
        page = tmp_path / "page.html"
        page.write_text(PAGE, encoding="utf-8")
        done = typed("clean", str(page), "--url", "ftp://x/y")
        assert done.exit_code == 1
        assert "ftp://x/y" in done.stderr


class TestExplain:
    @pytest.mark.parametrize("form", ["page", "json", "text"])
    def test_a_file_is_explained_without_store_or_network(self, folder: Path, form: str) -> None:
        file = folder / "story"
        content = {"page": PAGE, "json": json.dumps(STORY), "text": STORY["text"]}[form]
        file.write_text(str(content), encoding="utf-8")
        done = typed("explain", str(file))
        assert done.exit_code == 0, done.stderr
        assert "FLAGGED as new rating" in done.stdout
        assert "Leeds City Council: overall outstanding, new" in done.stdout
        assert "*outstanding*" in done.stdout
        assert list(folder.iterdir()) == [file]

    def test_the_whole_text_is_shown_with_its_words_marked(self, folder: Path) -> None:
        text = (
            "Ofsted has rated Leeds City Council's children's services outstanding.\n\n"
            "The meeting ended at nine.\n\nUnless more is spent, Leeds could be rated inadequate, a councillor said."
        )
        file = folder / "story.json"
        file.write_text(json.dumps({"title": "", "text": text, "published": "2022-04-05"}))
        shown = " ".join(typed("explain", str(file)).stdout.split("The whole of it")[1].split())
        assert "[Ofsted has rated Leeds City Council's children's services outstanding.]" in shown
        assert "The meeting ended at nine." in shown
        assert "{Unless more is spent, Leeds could be rated inadequate, a councillor said.}" in shown

    def test_a_program_reads_article_and_verdict(self, folder: Path) -> None:
        file = folder / "story.json"
        file.write_text(json.dumps(STORY))
        done = typed("explain", str(file), "--json")
        told = json.loads(done.stdout)
        assert (told["title"], told["text"]) == (STORY["title"], STORY["text"])
        judged = folder / "stories.jsonl"
        judged.write_text(json.dumps(STORY))
        verdict = json.loads(typed("judge", str(judged)).stdout)
        assert verdict.keys() - told.keys() == set()
        assert {name: told[name] for name in verdict if name != "n"} == {
            name: verdict[name] for name in verdict if name != "n"
        }
        assert told["claims"]

    def test_a_number_needs_a_store(self, folder: Path) -> None:
        done = typed("explain", "17")
        assert done.exit_code == 1
        assert "There is no store" in done.stderr
        assert list(folder.iterdir()) == []

    def test_a_file_that_is_not_there(self, folder: Path) -> None:
        done = typed("explain", str(folder / "nothing.html"))
        assert done.exit_code == typed("judge", str(folder / "nothing")).exit_code == 2
        assert "nothing.html cannot be read" in done.stderr

    def test_words_are_marked_only_where_there_are_some(self, folder: Path) -> None:
        file = folder / "licence.txt"
        file.write_text("Permission is granted to everybody who asks for it nicely.\n" * 9)
        done = typed("explain", str(file))
        assert done.exit_code == 0
        assert "[]" not in done.stdout

    @pytest.mark.parametrize("body", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 9, bytes(range(1, 256)) * 4])
    @pytest.mark.parametrize("command", ["clean", "explain"])
    def test_a_file_of_another_kind_is_no_story(self, folder: Path, command: str, body: bytes) -> None:
        file = folder / "picture.html"
        file.write_bytes(body)
        done = typed(command, str(file), "--url", "https://news.test/a")
        assert done.exit_code == 1
        assert done.stderr.startswith(f"{file} is no text but a file of another kind (")
        assert "save it as text" in done.stderr

    @pytest.mark.parametrize("body", [b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", b"\n%PDF-1.7\n\x00\x01"])
    @pytest.mark.parametrize("command", ["clean", "explain"])
    def test_a_pdf_is_told_who_reads_it(self, folder: Path, command: str, body: bytes) -> None:
        file = folder / "report.pdf"
        file.write_bytes(body)
        done = typed(command, str(file), "--url", "https://news.test/a")
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.startswith(f"{file} is no text but a file of another kind: a PDF.")
        assert "`councilwatch read-report` reads it" in done.stderr
        assert "save that as text" in done.stderr

    @pytest.mark.parametrize("body", [b"", b" \n\n"])
    def test_an_empty_file_is_told_as_one(self, folder: Path, body: bytes) -> None:
        file = folder / "e.jsonl"
        file.write_bytes(body)
        done = typed("explain", str(file))
        assert (done.exit_code, done.stderr.partition(";")[0]) == (1, f"{file} is empty")

    def test_standard_input_is_read_as_a_file_is(self) -> None:
        for given in (PAGE, json.dumps(STORY), str(STORY["text"])):
            done = typed("explain", "-", given=given)
            assert done.exit_code == 0, done.stderr
            assert "Leeds City Council: overall outstanding, new" in done.stdout
        assert typed("explain", "-", given="").stderr.startswith("Standard input is empty; ")
        several = typed("explain", "-", given=f"{json.dumps(STORY)}\n{json.dumps(STORY)}")
        assert "`councilwatch judge FILE` judges them all" in several.stderr
        assert typed("explain", "-", given="x" * 10_000_001).stderr == (
            "Standard input has more than the 10,000,000 bytes that a story may have.\n"
        )

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
    @pytest.mark.parametrize("content", [PAGE, json.dumps(STORY | {"text": f"{STORY['text']} – "}, ensure_ascii=False)])
    def test_a_file_is_read_in_whatever_charset(self, folder: Path, encoding: str, content: str) -> None:
        file = folder / "story"
        file.write_bytes(content.encode(encoding))
        done = typed("explain", str(file))
        assert done.exit_code == 0, done.stderr
        assert done.stdout.splitlines()[0] == "Leeds rated outstanding"
        assert "<p>" not in done.stdout

    def test_who_gives_several_stories_is_told_what_judges_them(self, folder: Path) -> None:
        file = folder / "my stories.jsonl"
        file.write_text(f"{json.dumps(STORY)}\n\n{json.dumps(STORY)}\n")
        done = typed("explain", str(file))
        assert done.exit_code == 1
        assert done.stderr == (
            f"{file} holds 2 stories, and one is explained at a time; `councilwatch judge '{file}'` judges them all.\n"
        )
        file.write_text(f"{json.dumps(STORY)}\nand so on\n")
        wrong = typed("explain", str(file)).stderr
        assert "this JSON is no story" in wrong
        assert "`councilwatch judge` reads files with one story a line" in wrong

    def test_a_day_of_publication_that_is_to_come_is_taken_and_told(self, folder: Path) -> None:
        file = folder / "story.txt"
        file.write_text(str(STORY["text"]))
        done = typed("explain", str(file), "--published", "2099-01-01", "--json")
        assert done.stderr == "--published 2099-01-01 is still to come; the story is read as one of that day.\n"
        assert json.loads(done.stdout)["published"]["start"] == "2099-01-01T00:00:00Z"
        assert typed("explain", str(file), "--published", "2026-03-05").stderr == ""

    def test_a_page_whose_address_is_not_said_has_none(self, folder: Path) -> None:
        file = folder / "page.html"
        file.write_text(PAGE)
        done, as_json = typed("explain", str(file)), typed("explain", str(file), "--json")
        assert done.stdout.startswith(
            "Leeds rated outstanding\nPublished: 5 March 2026 (as the page tells programs).\n\nFLAGGED as new rating.\n"
        )
        assert "example.invalid" not in done.output + as_json.output
        told = json.loads(as_json.stdout)
        assert (told["url"], told["publisher"]) == (None, None)
        named = typed("explain", str(file), "--url", "https://news.leeds.gov.uk/x").stdout
        assert named.splitlines()[1:3] == ["https://news.leeds.gov.uk/x", "news.leeds.gov.uk"]

    @pytest.mark.parametrize(
        ("body", "says"),
        [
            ("[1,2]", 'this JSON is no story: it is not an object with "title" and "text"'),
            ('{"text": "x", "published": "June"}', 'this JSON is no story: "published" is no date'),
            ('{"text": ', "this JSON is no story: it is not JSON"),
            ("x" * 10_000_001, "has 10,000,001 bytes, more than the 10,000,000 that a story may have"),
        ],
    )
    def test_a_file_that_cannot_be_explained_is_named_with_why(self, folder: Path, body: str, says: str) -> None:
        file = folder / "story"
        file.write_text(body)
        done = typed("explain", str(file))
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.startswith(str(file))
        assert says in done.stderr

    def test_words_in_brackets_are_a_text(self, folder: Path) -> None:
        (folder / "story").write_text(f"[Updated] {STORY['text']}")
        assert "FLAGGED as new rating" in typed("explain", str(folder / "story")).stdout

    def test_old_and_new_grades_of_a_text_are_told_apart_by_the_day_that_is_given(self, folder: Path) -> None:
        file = folder / "story.txt"
        file.write_text(
            "Ofsted has looked at children's services. Salford had previously been judged good overall in 2018, "
            "Bolton requires improvement in 2019.\n"
        )
        undated = typed("explain", str(file)).stdout
        assert undated.splitlines()[-3].startswith("No headline is known")
        assert "give it with --title TEXT" in undated
        assert undated.splitlines()[0] == "(no title)"
        assert undated.splitlines()[-1] == (
            "No day of publication is known, so new and old grades cannot be told apart well: give it with "
            "--published YYYY-MM-DD."
        )
        dated = typed("explain", str(file), "--title", "Two councils", "--published", "2026-11-20")
        assert (dated.exit_code, dated.stderr) == (0, "")
        assert dated.stdout.splitlines()[0] == "Two councils"
        assert "No day of publication" not in dated.stdout
        assert "No headline" not in dated.stdout
        told = json.loads(typed("explain", str(file), "--published", "2026-11-20", "--json").stdout)
        assert told["published"]["start"] == "2026-11-20T00:00:00Z"
        assert {claim["gss"]: claim["status"] for claim in told["claims"]} == {
            "E08000001": "previous",
            "E08000006": "previous",
        }

    @pytest.mark.parametrize("content", [PAGE, json.dumps(STORY | {"published": "2026-03-05"})])
    def test_what_a_file_gives_itself_stands(self, folder: Path, content: str) -> None:
        file = folder / "story"
        file.write_text(content)
        done = typed("explain", str(file), "--title", "Another", "--published", "2020-01-01", "--json")
        told = json.loads(done.stdout)
        assert (told["title"], told["published"]["start"][:10]) == (STORY["title"], "2026-03-05")
        assert done.stderr.splitlines() == [
            f"--title is left aside: {file} gives its own.",
            f"--published is left aside: {file} gives its own.",
        ]

    @pytest.mark.parametrize("words", ["", "yesterday", "5 March 2026", "2026-3-5", "2026-02-30", "05/03/2026"])
    def test_what_is_no_day_of_publication_is_told_with_its_form(self, folder: Path, words: str) -> None:
        file = folder / "story.txt"
        file.write_text(str(STORY["text"]))
        done = typed("explain", str(file), "--published", words)
        assert (done.exit_code, done.stdout) == (2, "")
        assert done.stderr == f'--published "{words}" is no day; write it as YYYY-MM-DD, such as 2026-03-05.\n'

    def test_a_day_is_given_for_files_alone(self, folder: Path) -> None:
        done = typed("explain", "17", "--published", "2026-03-05")
        assert (done.exit_code, done.stdout) == (2, "")
        assert done.stderr.startswith("--title and --published are for files;")
        assert list(folder.iterdir()) == []

    def test_nothing_is_no_name(self) -> None:
        done = typed("explain", "")
        assert (done.exit_code, done.stderr) == (2, "Name a file, a story's number or its address.\n")

    def test_a_saved_page_without_a_story_tells_of_no_listing(self, folder: Path) -> None:
        file = folder / "page.html"
        file.write_text(
            "<html><head><title>Just a moment...</title></head><body><p>Checking your browser</p></body></html>"
        )
        done = typed("explain", str(file))
        assert done.exit_code == 1
        assert "listing" not in done.stderr


class TestWrongUse:
    @pytest.mark.parametrize(
        "arguments", [("--nonsense",), ("jugde",), ("judge", "--nonsense"), ("add",), ("run", "--port", "0")]
    )
    def test_it_is_status_two_with_a_way_out(self, arguments: tuple[str, ...]) -> None:
        done = typed(*arguments)
        assert done.exit_code == 2
        assert "--help" in done.stderr or "Try" in done.stderr

    def test_nothing_is_asked_without_a_contact(self, folder: Path) -> None:
        for arguments in (("run", "--once"), ("add", "https://www.example.org/")):
            done = typed(*arguments)
            assert done.exit_code == 2
            assert "contact" in done.stderr
            assert 'the line [contact] and below it the line contact = "YOUR E-MAIL ADDRESS"' in done.stderr
        assert not (folder / "councilwatch.db").exists()

    @pytest.mark.parametrize("command", [("add",), ("sources", "add")])
    def test_what_is_no_address_is_told_before_what_the_folder_lacks(
        self, folder: Path, command: tuple[str, ...]
    ) -> None:
        (folder / "councilwatch.toml").write_text("[sources]\nshipped = false\n")
        done = typed(*command, "leeds")
        assert done.exit_code == 1
        assert done.stderr.startswith("'leeds' is not a web address;")
        assert "https://news.example.org/" in done.stderr

    def test_a_wrong_key_names_file_and_line(self, folder: Path) -> None:
        (folder / "councilwatch.toml").write_text(
            '[contact]\ncontact = "a@councilwatch.test"\nphone = 5\n', encoding="utf-8"
        )
        done = typed("sources")
        assert done.exit_code == 2
        assert "councilwatch.toml, line 3" in done.stderr

    def test_a_file_that_is_no_store(self, folder: Path) -> None:
        (folder / "councilwatch.db").write_text("no database at all, but a note of somebody's " * 40, encoding="utf-8")
        before = (folder / "councilwatch.db").read_bytes()
        for arguments in (("explain", "1"), ("sources",), ("forget", "https://www.example.org/a")):
            done = typed(*arguments)
            assert done.exit_code == 2
            assert "councilwatch.db" in done.stderr
        assert (folder / "councilwatch.db").read_bytes() == before

    @pytest.mark.parametrize(
        "arguments",
        [
            ("run", "--once"),
            ("sources",),
            ("ledger",),
            ("review",),
            ("explain", "17"),
            ("add", "https://www.example.org/a"),
            ("forget", "https://www.example.org/a"),
        ],
    )
    def test_a_folder_that_is_not_there(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: tuple[str, ...]
    ) -> None:
        monkeypatch.setenv("COUNCILWATCH_HOME", str(tmp_path / "gone"))
        done = typed(*arguments)
        assert (done.exit_code, done.stdout) == (2, "")
        assert f"There is no working folder {tmp_path / 'gone'}; make it, or let COUNCILWATCH_HOME" in done.stderr

    def test_the_demo_works_in_no_file(self, tmp_path: Path) -> None:
        (tmp_path / "notes.txt").write_text("mine")
        done = typed("demo", "--once", "--folder", str(tmp_path / "notes.txt"))
        assert done.exit_code == 2
        assert "notes.txt is a file; name a folder with --folder." in done.stderr

    def test_a_demo_that_is_ended_early_says_so(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupted(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("scheduler.cli.demo.run_demo", interrupted)
        done = typed("demo", "--once", "--folder", str(folder / "demo"))
        assert done.exit_code == 0
        assert "The demo was ended early" in done.stdout
        assert "Aborted" not in done.output


def test_the_shipped_sources_are_listed_before_anything_ran(folder: Path) -> None:
    done = typed("sources")
    assert done.exit_code == 0
    assert "Leeds City Council" in done.stdout
    assert "not asked yet" in done.stdout
    one = json.loads(typed("sources", "--json").stdout.splitlines()[0])
    assert one["state"] == "unverified"
    assert not list(folder.iterdir())


@pytest.fixture(scope="module")
def web() -> Iterator[PretendWeb]:
    with serve() as serving:
        yield serving


@pytest.fixture(scope="module")
def crawled(web: PretendWeb, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder in which one cycle has run."""
    home = tmp_path_factory.mktemp("home")
    web.add_ofsted(datetime.now(UTC).date())
    web.write_working_folder(home)
    run_once(home, child_args=CHILD_ARGS, echo=lambda _: None)
    return home


NEAR_MISS = """<!doctype html><html lang="en"><head><title>A word on Ofsted</title></head><body><article>
<p>Ofsted rated children's services in Leeds outstanding, an older story on this page says of the council.</p></article>
<div class="story"><p>Ofsted came to the borough, and its report on a good year is due out before Easter.</p>
<p>Nobody at the town hall would say more of it.</p><p class="when">3/4/2026</p></div></body></html>"""
ENTRY = """[[source]]
name = "leeds"
publisher = "Leeds City Council"
kind = "council_newsroom"
home = "https://news.leeds.example/"
gss = "E08000035"
day_first = false
selectors = {text = ".story", date = ".when"}
[[source.listings]]
kind = "feed"
url = "https://news.leeds.example/feed"
"""


def test_a_near_miss_is_read_again_as_its_source_says(folder: Path) -> None:
    url = "https://news.leeds.example/a-word"
    (folder / "watchlist.toml").write_text(ENTRY, encoding="utf-8")
    fetched = datetime(2026, 3, 5, 12, tzinfo=UTC)
    link = Link(url=url, title="A word", published=parse_date("2026-03-01", read_from="listing"))
    with open_store(folder / "councilwatch.db") as store:
        store.owe(url, "leeds", fetched)
        page = Page(
            asked=url,
            url=url,
            source="leeds",
            publisher="Leeds City Council",
            fetched_at=fetched,
            html=NEAR_MISS,
            status=200,
            gss="E08000035",
            link=link,
            selectors=ArticleSelectors(text=".story", date=".when"),
            day_first=False,
        )
        verdict = understand(article := clean(page))
        assert (verdict.flag, verdict.near_miss) == (False, True)
        store.keep(Judged(page=page, article=article, verdict=verdict), fetched)
        kept = store.kept_page(url)
        assert kept is not None
        assert clean(page_again(kept, load_sources(read_config(folder), folder))) == article
    done = typed("explain", url)
    assert done.exit_code == 0
    assert "Leeds City Council" in done.stdout
    assert "NOT FLAGGED, a near miss" in done.stdout


def test_a_copy_is_explained_with_its_lead_and_the_lead_with_its_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNCILWATCH_HOME", str(tmp_path))
    with open_store(tmp_path / "councilwatch.db") as store:
        store.keep(judged(1), NOON)
        store.keep(judged(2, title="Kirkwell hears from Ofsted", text=f"{TEXT} Write to us."), NOON + HOUR)
    lead, copy = typed("explain", "1"), typed("explain", "2")
    assert "counted once, with story 1" in copy.stdout
    assert "another headline, 1 sentence added" in copy.stdout
    assert "1 other story prints this text" in lead.stdout


def test_a_story_is_explained_with_the_events_that_it_is_part_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNCILWATCH_HOME", str(tmp_path))
    with open_store(tmp_path / "councilwatch.db") as store:
        store.keep(replace(judged(1), verdict=NEWS), NOON)
        store.keep(replace(judged(2, text=f"{TEXT} Years later."), verdict=OLD), NOON + HOUR)
    first, later = typed("explain", "1"), typed("explain", "2")
    assert f"It announces event 1, {COUNCIL}: inspection that came out on 2 March 2026:" in first.stdout
    assert "    It is the first that tells of this inspection." in first.stdout
    assert f"It has as background event 1, {COUNCIL}: inspection" in later.stdout
    (part,) = json.loads(typed("explain", "2", "--json").stdout)["events"]
    assert (part["event"], part["role"], part["gss"], part["kind"]) == (1, "background", "E08000999", "inspection")
    assert part["why"] == "It tells of this inspection as history: good."


def test_a_story_in_a_file_is_part_of_no_event(tmp_path: Path) -> None:
    (tmp_path / "story.json").write_text(json.dumps(STORY), encoding="utf-8")
    assert json.loads(typed("explain", str(tmp_path / "story.json"), "--json").stdout)["events"] == []


def test_a_full_disk_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever was loaded: a module of a command must not take the place of what its package needs."""
    for path in (Path(__file__).parents[3] / "scheduler" / "cli").glob("[a-z]*.py"):
        importlib.import_module(f"scheduler.cli.{path.stem}")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(click.Group, "invoke", full)
    done = typed("explain", "17")
    assert done.exit_code == 2
    assert done.stderr == "There is no space left on the disk; free some and try again. What is stored is safe.\n"


class TestWithAStore:
    @pytest.fixture(autouse=True)
    def home(self, crawled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COUNCILWATCH_HOME", str(crawled))

    def test_a_story_is_explained_by_its_number_and_address(self, crawled: Path, web: PretendWeb) -> None:
        with open_store(crawled / "councilwatch.db", read_only=True) as store:
            story = store.story(store.newest_story_id())
        assert story is not None
        by_number, by_address = typed("explain", str(story.id)), typed("explain", story.address)
        assert (by_number.exit_code, by_address.exit_code) == (0, 0)
        assert story.article.title in by_number.stdout
        assert "FLAGGED" in by_number.stdout
        assert by_address.stdout == by_number.stdout
        with looked_at(crawled / "councilwatch.db") as kept, pytest.raises(StoreError):
            kept.sync_sources((), datetime.now(UTC))  # it is opened to be read
        told = json.loads(typed("explain", story.address, "--json").stdout)
        assert (told["url"], told["flag"], len(told["claims"])) == (story.address, True, len(story.verdict.claims))
        unknown = typed("explain", web.newsrooms["kirkwell"].base + "/nowhere/")
        assert unknown.exit_code == 1
        assert "councilwatch add" in unknown.stderr

    @pytest.mark.parametrize("number", ["999", "9" * 40])
    def test_a_number_that_is_no_story(self, number: str) -> None:
        done = typed("explain", number)
        assert done.exit_code == 1
        assert f"no story {number}" in done.stderr

    @pytest.mark.parametrize("name", ["add", "forget"])
    def test_an_address_that_is_none_of_the_web(self, name: str) -> None:
        done = typed(name, "ftp://files.example.org/a")
        assert done.exit_code == 1
        assert "should begin with https://" in done.stderr

    def test_a_bad_address_does_not_keep_the_others_from_being_added(self, crawled: Path) -> None:
        with open_store(crawled / "councilwatch.db", read_only=True) as store:
            story = store.story(store.newest_story_id())
        assert story is not None
        done = typed("add", "ftp://files.example.org/a", story.address, "https://")
        assert done.exit_code == 1
        assert done.stdout.startswith("It is there already.")
        first, second, whole = done.stderr.splitlines()
        assert "ftp://files.example.org/a" in first
        assert "https://" in second
        assert whole == "2 of the 3 addresses could not be read; each says why in its place."

    def test_an_address_of_which_nothing_is_known_is_barred_only_where_that_is_asked_for(self, crawled: Path) -> None:
        address = "https://www.example.org/never-seen?id=1&page=2"
        done = typed("forget", address)
        assert done.exit_code == 1
        assert f"{address} is not known, so nothing was done" in done.stderr
        assert f"`councilwatch forget --bar '{address}'` bars it for good." in done.stderr
        with open_store(crawled / "councilwatch.db", read_only=True) as store:
            assert store.address(address) is None
        done = typed("forget", "--bar", address)
        assert (done.exit_code, done.stdout) == (0, "Nothing was known of it. From now on it is never fetched.\n")
        with open_store(crawled / "councilwatch.db", read_only=True) as store:
            assert (there := store.address(address)) is not None
            assert there.state == "forgotten"
        assert typed("forget", address).exit_code == 0

    def test_every_source_says_how_it_is_doing(self) -> None:
        told = [json.loads(line) for line in typed("sources", "--json").stdout.splitlines()]
        assert {source["state"] for source in told} == {"ok"}
        assert all(source["last_ok_at"] for source in told)

    def test_a_story_is_forgotten_for_good(self, crawled: Path, web: PretendWeb) -> None:
        gone = web.address("www.childrens-weekly.test", "/content/news/swindon-comes-out-of-inadequate")
        assert "FLAGGED" in typed("explain", gone).stdout
        done = typed("forget", gone)
        assert done.exit_code == 0
        assert "Taken out for good: 1 story, " in done.stdout
        logs = [path.read_text(encoding="utf-8") for path in crawled.glob("councilwatch.log*")]
        assert any("Story 1 is flagged." in log for log in logs)
        assert not any("swindon" in log.lower() for log in logs)
        assert typed("explain", gone).exit_code == 1
        again = typed("add", gone)
        assert again.exit_code == 1
        assert "taken out for good" in again.stderr

    def test_a_missed_story_is_fetched_and_judged(self, crawled: Path, web: PretendWeb) -> None:
        (address,) = web.publish("08-stockport")
        told = add(look_at(crawled), address, child_args=CHILD_ARGS)
        assert "FLAGGED as new rating" in told
        assert "Stockport Metropolitan Borough Council: children in care good, new" in told
        assert add(look_at(crawled), address, child_args=CHILD_ARGS).startswith("It is there already.")

    def test_a_report_of_ofsteds_is_fetched_and_read(self, crawled: Path, web: PretendWeb) -> None:
        address = web.address("files.ofsted.test", "/v1/file/59000002")
        told = add(look_at(crawled), address, child_args=CHILD_ARGS)
        assert told.endswith("READ. Read: full inspection, Plymouth City Council.\n")
        assert add(look_at(crawled), address, child_args=CHILD_ARGS).startswith("It is there already.")

    def test_a_host_that_does_not_answer_is_tried_again_and_says_when(self, crawled: Path) -> None:
        address = "http://nobody-here.test:9/story"
        with pytest.raises(NothingReachedError, match="could not be read") as told:
            add(look_at(crawled), address, child_args=CHILD_ARGS)
        assert "Its server refused the connection. It is tried again on " in str(told.value)
        known = typed("explain", address)
        assert known.exit_code == 1
        assert "Its server refused the connection. It is tried again on " in known.stderr

    def test_what_was_handed_in_is_tried_again_by_the_next_cycle(self, crawled: Path, web: PretendWeb) -> None:
        web.add_host("handed-in.test", {"/robots.txt": ROBOTS, "/a": page()})
        address = web.address("handed-in.test", "/a")
        with open_store(crawled / "councilwatch.db") as store:
            store.owe(address, "by_hand", datetime.now(UTC))
            run_once(crawled, child_args=CHILD_ARGS, echo=lambda _: None)
            there = store.address(address)
        assert there is not None
        assert there.state == "not_flagged"

    def test_a_private_address_is_never_fetched(self, web: PretendWeb) -> None:
        asked = web.requests
        done = typed("add", f"http://127.0.0.1:{web.port}/news/")
        assert done.exit_code == 1
        assert "not an address of the public web" in done.stderr
        assert "`councilwatch explain FILE` tells" in done.stderr
        assert web.requests == asked
        unknown = f"http://127.0.0.1:{web.port}/news/?id=1&page=2"
        told = typed("explain", unknown).stderr
        assert told == f"The store does not know {unknown}; `councilwatch add '{unknown}'` fetches it.\n"

    def test_an_address_with_a_space_in_its_host_is_not_made_into_another(self) -> None:
        done = typed("add", "https://exa mple.org/")
        assert done.exit_code == 1
        assert "is not a web address" in done.stderr

    def test_a_name_that_leads_to_a_private_place_is_refused_for_good(self, crawled: Path) -> None:
        """In a pretend crawl every name but those of the newsrooms leads to one."""
        with pytest.raises(InputError, match="private place"):
            add(look_at(crawled), "http://intranet.example/", child_args=CHILD_ARGS)
        with open_store(crawled / "councilwatch.db", read_only=True) as store:
            there = store.address("http://intranet.example/")
        assert there is not None
        assert (there.state, there.next_try_at) == ("disallowed", None)
