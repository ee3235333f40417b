"""``ledger`` and ``review`` as a person types them."""

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from benchmarks.evaluate import CORPUS
from pipelines.config import store_path
from pipelines.reports import shipped
from pipelines.store import open_store
from pipelines.understand.lines import read_story
from scheduler.cli import ledger, main
from scheduler.cli.add import result
from tests.pipelines.store.making import NOON, claim, judged, recorded, source

KIRKWELL = "Kirkwell Metropolitan Borough Council"


def typed(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=given)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COUNCILWATCH_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def news(folder: Path) -> Path:
    """A working folder with one story: a contradicted claim, one of before the record, and a refusal."""
    with open_store(store_path(folder)) as store:
        store.sync_sources((source(),), NOON)
        store.keep_outcomes([recorded("inadequate")], NOON)
        store.keep(judged(), NOON)
    return folder


def names(decided: bool = False) -> dict[str, str]:
    """Why each open item is listed -> its name."""
    done = typed("review", "list", "--json", *(["--decided"] if decided else []))
    assert done.exit_code == 0
    return {(told := json.loads(line))["listed"]: told["item"] for line in done.stdout.splitlines()}


@pytest.mark.usefixtures("folder")
class TestLedger:
    @pytest.fixture(autouse=True)
    def _today(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A day of before the councils of 2027 begin."""
        monkeypatch.setattr(ledger, "today", lambda: date(2026, 11, 26))

    def test_all_councils_in_a_hundred_columns(self, folder: Path) -> None:
        done = typed("ledger")
        assert done.exit_code == 0
        assert done.stderr.startswith("There is no store here yet")
        assert list(folder.iterdir()) == [], "reading leaves nothing behind"
        lines = done.stdout.splitlines()
        assert max(map(len, lines)) <= 100
        assert "153 councils; 0 without an inspection of their own in the record." in lines
        assert next(line for line in lines if line.startswith("Leeds ")).split()[:3] == ["Leeds", "outstanding", "O"]

    def test_one_council_with_its_history_and_its_predecessors(self) -> None:
        lines = typed("ledger", "--council", "somerset").stdout.splitlines()
        assert lines[0] == "Somerset Council (South West; since 1 April 2023; in the place of Somerset County Council)"
        before = lines.index("Before it: Somerset County Council, whose grades are not this council's")
        assert sum(line.startswith("  Inspected") for line in lines[:before]) == 1
        assert sum(line.startswith("  Inspected") for line in lines[before:]) == 3

    def test_a_council_that_ended_keeps_its_history(self) -> None:
        done = typed("ledger", "--council", "Somerset County Council")
        assert done.stdout.startswith("Somerset County Council (South West; ended on 31 March 2023)")
        told = json.loads(typed("ledger", "--council", "Somerset County Council", "--json").stdout)
        assert (told["ended_on"], len(told["history"])) == ("2023-03-31", 3)
        refused = typed("ledger", "--council", "E10000027", "--csv")
        assert (refused.exit_code, refused.stdout) == (1, "")
        assert "leave --csv out" in refused.stderr

    def test_a_council_to_come_is_not_there_yet(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert typed("ledger", "--council", "East Surrey").stdout.startswith(
            "East Surrey Council (South East; to begin on 1 April 2027)\n"
        )
        monkeypatch.setattr(ledger, "today", lambda: date(2027, 4, 1))
        assert "(South East; since 1 April 2027)" in typed("ledger", "--council", "East Surrey").stdout

    def test_what_the_record_lacks_is_not_told_as_never_inspected(self) -> None:
        ended = " ".join(typed("ledger", "--council", "Cumbria").stdout.split())
        assert ended.endswith(
            "The record that ships with councilwatch holds no reports on this council, which ended on 31 March 2023; "
            "look on Ofsted's site."
        )
        after = typed("ledger", "--council", "Westmorland and Furness").stdout.splitlines()
        assert after[-1] == "Before it: Cumbria County Council, of which the record holds nothing"

    def test_for_programs(self) -> None:
        rows = [json.loads(line) for line in typed("ledger", "--json").stdout.splitlines()]
        assert len(rows) == 153
        assert all(row["history"] for row in rows)
        table = list(csv.DictReader(io.StringIO(typed("ledger", "--csv").stdout)))
        assert [row["gss"] for row in table] == [row["gss"] for row in rows]
        assert list(table[0]) == [name for name in rows[0] if not name.startswith("history")]

    @pytest.mark.parametrize(
        ("name", "says"),
        [
            ("Leedz", 'Did you mean "Leeds"?'),
            ("Bedfordshire", 'Did you mean "Central Bedfordshire" or "Bedford"?'),
            ("Cheshire council", 'Did you mean "Cheshire East" or "Cheshire West and Chester"?'),
            ("Derbyshyre", 'Did you mean "Derbyshire"'),
            ("E08000016", "has the code E08000016 now or had it last; `councilwatch ledger --csv`"),
            ("Xyzzy", "`councilwatch ledger` lists them all."),
            ("", "lists them all"),
        ],
    )
    def test_an_unknown_council(self, name: str, says: str) -> None:
        done = typed("ledger", "--council", name)
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.count("\n") == 1
        assert says in done.stderr

    @pytest.mark.parametrize("name", ["St. Helen's", "st helens", "ST HELEN’S"])
    def test_dots_and_apostrophes_do_not_matter(self, name: str) -> None:
        done = typed("ledger", "--council", name)
        assert done.exit_code == 0, done.stderr
        assert done.stdout.startswith("St Helens Council")

    def test_a_council_without_its_option_is_shown_the_way(self) -> None:
        done = typed("ledger", "West", "Berkshire")
        assert done.exit_code == 2
        assert 'councilwatch ledger --council "West Berkshire"' in done.stderr

    def test_a_name_with_council_after_it(self) -> None:
        assert typed("ledger", "--council", "Leeds  council").stdout.startswith("Leeds City Council (")

    def test_both_forms_at_once_are_too_many(self) -> None:
        assert typed("ledger", "--csv", "--json").exit_code == 2

    def test_what_only_stories_tell_is_set_apart(self, folder: Path) -> None:
        with open_store(store_path(folder)) as store:
            store.sync_sources((source(),), NOON)
            told = replace(claim(), gss="E09000004", authority="London Borough of Bexley")
            store.keep(replace(judged(), verdict=replace(judged().verdict, claims=(told,))), NOON)
        lines = typed("ledger").stdout.splitlines()
        at = next(number for number, line in enumerate(lines) if line.startswith("Bexley "))
        assert "outstanding" in lines[at]
        assert lines[at + 1] == "    told by stories, report not read yet: overall good"

    def test_a_damaged_record_is_named(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        damaged = tmp_path / "damaged.csv"
        damaged.write_text("urn,gss\n", "utf-8")
        monkeypatch.setattr(shipped.shipped, "__defaults__", (damaged,))
        monkeypatch.setattr(shipped.shipped_rows, "__defaults__", (damaged,))
        done = typed("ledger")
        assert done.exit_code == 2
        assert f"{damaged}, line 1: the columns should be" in done.stderr

    def test_what_is_no_store_was_not_brought_up(self, folder: Path) -> None:
        store_path(folder).write_text("no store")
        done = typed("ledger")
        assert done.exit_code == 2
        assert "was brought up" not in done.stderr


def test_showing_writes_nothing_and_waits_for_nobody(news: Path) -> None:
    first = typed("ledger")
    assert first.stderr == f"{store_path(news)} was brought up to the record that ships with this councilwatch.\n"
    typed("review", "reject", names()["refused"])
    with open_store(store_path(news)) as store, store._connection.writing():
        for arguments in (("ledger",), ("review", "list"), ("review", "export")):
            done = typed(*arguments)
            assert (done.exit_code, done.stderr) == (0, "")


@pytest.mark.usefixtures("news")
class TestReview:
    def test_the_list_shows_the_words_of_both(self) -> None:
        done = typed("review", "list")
        assert done.exit_code == 0
        assert "Ofsted's record says otherwise: Kirkwell Metropolitan Borough Council, overall good, new" in done.stdout
        assert "The story: “good overall”" in done.stdout
        assert "page 2: “Overall inadequate”" in " ".join(done.stdout.split())
        assert done.stdout.splitlines()[-2:] == [
            "2 items. `councilwatch review accept|reject|correct NAME` decides on one.",
            "Of words not taken as a claim, accept leaves them out, and reject shows them as a claim.",
        ]

    def test_by_arguments(self) -> None:
        asked = names()
        done = typed("review", "correct", asked["contradicted"], "--grade", "inadequate", "--who", "jo")
        assert done.stdout.splitlines() == [
            f"{asked['contradicted']} is corrected by jo: “good overall”",
            f"From now on {KIRKWELL}, overall inadequate, new is shown as a claim.",
        ]
        assert typed("review", "accept", asked["refused"], "--who", "jo").exit_code == 0
        assert names() == {}
        assert typed("review", "list").stdout == "Nothing is open.\n"
        assert set(names(decided=True)) == {"contradicted", "refused"}

    def test_what_was_decided_against_is_told_as_no_fact(self, news: Path) -> None:
        read = json.loads(typed("explain", "1", "--json").stdout)
        name = names()["contradicted"]
        typed("review", "reject", name)
        told = json.loads(typed("explain", "1", "--json").stdout)
        assert told["decided"] == {"against": [read["claims"][0]], "made": []}
        assert told["claims"] == read["claims"][1:]
        shown = typed("explain", "1").stdout
        assert "What it claims (1):" in shown
        at = shown.index("What was read and a person decided against (1):")
        assert "overall good, new" in shown[at:]
        assert "overall good, new" not in shown[:at]
        typed("review", "correct", name, "--grade", "inadequate")
        assert "overall inadequate, new under ILACS, inspected" in typed("explain", "1").stdout
        assert "(as a person says)" in " ".join(typed("explain", "1").stdout.split())
        assert json.loads(typed("explain", "1", "--json").stdout)["claims"][1]["grade"] == "inadequate"
        with open_store(store_path(news), create=False) as store:
            assert "decided against (1)" in result(store, store.address(read["url"]), news)  # type: ignore[arg-type]

    def test_who_decides_may_be_said_before_the_command(self) -> None:
        done = typed("review", "--who", "Jo Bloggs", "accept", names()["contradicted"])
        assert done.stdout.startswith(f"{names(decided=True)['contradicted']} is accepted by Jo Bloggs")
        done = typed("review", "--who", "Jo Bloggs", "accept", names()["refused"], "--who", "Sam")
        assert "is accepted by Sam" in done.stdout

    def test_a_decision_twice(self) -> None:
        name = names()["contradicted"]
        typed("review", "reject", name, "--who", "jo")
        typed("review", "accept", name, "--who", "\x1b[31mjo")
        again = typed("review", "accept", name, "--who", "sam")
        assert "\x1b" not in again.stdout
        typed("review", "reject", name, "--who", "jo")
        again = typed("review", "reject", name, "--who", "sam")
        assert (again.exit_code, "was rejected already, by jo on" in again.stdout) == (0, True)
        other = typed("review", "accept", name, "--who", "sam")
        assert "is accepted by sam, in place of rejected by jo" in other.stdout

    def test_one_by_one(self, news: Path) -> None:
        done = typed("review", "--who", "jo", given="c\nLeeds City Council\noverall\ngood\nprevious\na\n")
        assert done.exit_code == 0
        assert "2 decisions kept; 0 items left to decide on." in done.stdout
        with open_store(store_path(news), create=False) as store:
            (line,) = store.stories_since(0)
            assert ("Leeds City Council", "overall", "good", "previous", "good overall") in line.claims

    @pytest.mark.parametrize("answers", ["q", "Leeds\nq", "Leeds\noverall\nq", "Leeds\noverall\ngood\nq"])
    def test_q_within_a_correction_ends_the_asking(self, answers: str) -> None:
        done = typed("review", given=f"c\n{answers}\na\na\n")
        assert (done.exit_code, done.stdout.splitlines()[-1]) == (0, "0 decisions kept; 2 items left to decide on.")
        assert "q here or below ends the review" in done.stdout

    def test_words_that_were_left_out_are_asked_about_without_a_double_negative(self) -> None:
        done = typed("review", given="s\nq\n")
        assert "not taken as a claim: " in done.stdout
        assert "[a] the words claim nothing, [r] they claim this, [c] they claim something else" in done.stdout

    def test_what_was_not_read_has_to_be_said(self) -> None:
        done = typed("review", given="s\nc\nLeeds\n\n\n\n\n\n\n")
        assert (done.exit_code, "overall" in done.stdout.rpartition("Judgement")[0]) == (0, True)
        assert set(names(decided=True)) == set()

    def test_an_unknown_council_is_asked_again_at_once(self) -> None:
        done = typed("review", given="c\nLeedz\nLeeds\noverall\ngood\nprevious\nq\n")
        assert done.exit_code == 0
        assert 'Did you mean "Leeds"?\nCouncil (name or GSS code; q here or below ends the review)' in done.output
        assert "1 decision kept; 1 item left to decide on." in done.stdout

    def test_the_end_of_the_input_keeps_what_was_decided(self) -> None:
        done = typed("review", given="a\n")
        assert done.exit_code == 0
        assert "1 decision kept; 1 item left to decide on." in done.stdout
        assert "Aborted" not in done.output

    @pytest.mark.parametrize(
        ("arguments", "status", "says"),
        [
            (("accept", "00000000"), 1, "There is nothing called 00000000 to decide on"),
            (("correct", "00000000"), 2, "Say what is right: --authority"),
            (("correct", "00000000", "--grade", "great"), 2, "'great' is not one of"),
            (("correct", "00000000", "--authority", "Leedz"), 1, 'Did you mean "Leeds"?'),
        ],
    )
    def test_what_cannot_be_decided(self, arguments: tuple[str, ...], status: int, says: str) -> None:
        done = typed("review", *arguments)
        assert done.exit_code == status
        assert says in done.stderr

    def test_without_a_store_there_is_nothing_to_decide(
        self, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = tmp_path_factory.mktemp("empty")
        monkeypatch.setenv("COUNCILWATCH_HOME", str(folder))
        for arguments in ((), ("list",), ("export",)):
            done = typed("review", *arguments)
            assert (done.exit_code, done.stdout) == (1, "")
            assert "makes one and fills it" in done.stderr
        assert list(folder.iterdir()) == []

    def test_the_export_has_the_corpuss_form(self) -> None:
        assert typed("review", "export").stdout == ""
        typed("review", "correct", names()["contradicted"], "--grade", "inadequate", "--who", "jo", "--note", "see p 2")
        (line,) = typed("review", "export").stdout.splitlines()
        story = json.loads(line)
        form = [json.loads(line) for line in (CORPUS / "develop.jsonl").read_text("utf-8").splitlines()]
        assert set(story) <= {name for labelled in form for name in labelled}
        claims = {name for labelled in form for told in labelled["claims"] for name in told}
        assert all(set(told) == claims for told in story["claims"])
        assert read_story(line)[0] == story["n"], "what reads the corpus reads it"
        assert {(told["judgement"], told["grade"], told["status"]) for told in story["claims"]} == {
            ("overall", "inadequate", "new"), ("overall", "inadequate", "previous"),
        }  # fmt: skip
        assert all(told["quote"] in story["text"] for told in story["claims"])
        assert "corrected by jo on " in story["note"]
        assert "(see p 2)" in story["note"]


@pytest.mark.parametrize(
    ("listed", "decision", "shown", "called"),
    [
        ("contradicted", "accept", "overall good, new is shown as a claim.", "Accepted"),
        ("contradicted", "reject", "overall good, new is not shown as a claim.", "Rejected"),
        ("refused", "accept", "overall inadequate, new is not shown as a claim.", "Left out"),
        ("refused", "reject", "overall inadequate, new is shown as a claim.", "Taken as a claim"),
    ],
)
def test_a_decision_says_what_holds_from_now_on(
    folder: Path, listed: str, decision: str, shown: str, called: str
) -> None:
    refusal = replace(
        judged().verdict.refused[0], gss=claim().gss, authority=KIRKWELL, judgement="overall", status="new"
    )
    with open_store(store_path(folder)) as store:
        store.sync_sources((source(),), NOON)
        store.keep_outcomes([recorded("inadequate")], NOON)
        store.keep(replace(judged(), verdict=replace(judged().verdict, refused=(refusal,))), NOON)
    done = typed("review", decision, names()[listed], "--who", "jo")
    assert done.exit_code == 0, done.stderr
    assert done.stdout.splitlines()[-1] == f"From now on {KIRKWELL}, {shown}"
    assert f"    {called} by jo on " in typed("review", "list", "--decided").stdout
