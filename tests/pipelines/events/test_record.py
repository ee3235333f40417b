"""The record against real stories retold: the two that the project began with, and the labelled ones."""

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from benchmarks.evaluate import CORPUS, Judged, judged
from benchmarks.reconciliation import FILES, MADE_FOR_WORDINGS, labelled, record, standing
from pipelines.events.inspections import Inspection
from pipelines.events.reconcile import reconcile
from pipelines.model import Article, DayInterval
from pipelines.understand import understand
from tests.pipelines.understand.making import article
from tests.pipelines.understand.test_seeds import HEADLINE, RETAINED, THREE_COUNCILS

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"

PRESS_AGAINST_OFSTED = {
    (3620, "help_and_protection"),  # "overall good" of a headline on safeguarding
    (4121, "in_care"),  # the paper took adoption's grade for that of children in care
    (4806, "overall"),  # "whose current rating is good"
    (4926, "overall"),  # a council's paper on who is outstanding
}
"""Labelled claims that the record contradicts: in each the story says so, and Ofsted another grade."""


@cache
def inspections() -> tuple[Inspection, ...]:
    return record()


@cache
def stories() -> tuple[Judged, ...]:
    """The labelled stories that tell of inspections which took place."""
    read = (story for name in FILES for story in judged(CORPUS / name))
    return tuple(story for story in read if story.label["n"] not in MADE_FOR_WORDINGS)


def stands(read: Article) -> set[tuple[str, str, str, str, str, str | None]]:
    """Of each claim the council's name, judgement, grade, status, state, and the day of the report."""
    assert read.published is not None
    verdict = understand(read)
    on = DayInterval(start=read.published.start.date(), end=read.published.end.date())
    out = {each.id: each.came_out.isoformat() for each in inspections()}
    return {
        (
            claim.authority, claim.judgement, claim.grade, claim.status,
            found.state if found else "", out.get(found.outcome or 0) if found else None,
        )
        for claim, found in zip(
            verdict.claims, reconcile(verdict.claims, on, verdict.kind, inspections()), strict=True
        )
    }  # fmt: skip


ROTHERHAM = "Rotherham Metropolitan Borough Council"
SOMERSET = "Somerset County Council"
FIRST = {
    (ROTHERHAM, "overall", "good", "new", "confirmed", "2018-01-29"),
    (ROTHERHAM, "care_leavers", "outstanding", "new", "confirmed", "2018-01-29"),
    (ROTHERHAM, "in_care", "requires improvement", "new", "confirmed", "2018-01-29"),
    ("Sandwell Metropolitan Borough Council", "overall", "inadequate", "new", "confirmed", "2018-01-29"),
    (SOMERSET, "overall", "requires improvement", "new", "confirmed", "2018-01-29"),
    (SOMERSET, "overall", "inadequate", "previous", "confirmed", "2015-03-27"),
}
SECOND = {
    (ROTHERHAM, "overall", "good", "new", "confirmed", "2022-08-12"),
    (ROTHERHAM, "overall", "good", "previous", "confirmed", "2018-01-29"),
}


def test_the_first_story_is_confirmed_claim_by_claim() -> None:
    assert stands(article(THREE_COUNCILS, published="2018-01-29", publisher="Local Government Chronicle")) == FIRST


def test_the_second_too_though_it_tells_its_month_only() -> None:
    assert stands(article(RETAINED, title=HEADLINE, published="2022-08")) == SECOND


@pytest.mark.skipif(not SEEDS.exists(), reason="the two stories themselves are not part of the project")
def test_the_two_stories_themselves() -> None:
    wanted = [FIRST, SECOND]
    for told, confirmed in zip(json.loads((SEEDS / "expected.json").read_text("utf-8")), wanted, strict=True):
        text = (SEEDS / told["file"]).read_text("utf-8")
        read = article(text, title=told["title"], published=told["published"], publisher=told["publisher"])
        assert stands(read) == confirmed


def test_labelled_stories_contradict_the_record_only_where_the_press_does() -> None:
    states: Counter[str] = Counter()
    against = set()
    for story in stories():
        for claim, found in standing(story, labelled(story), inspections()):
            states[found.state] += 1
            if found.state == "contradicted":
                against.add((story.label["n"], claim.judgement))
    assert against == PRESS_AGAINST_OFSTED
    assert states["confirmed"] >= 2331
    assert states["awaiting"] <= 5


def test_what_is_read_right_is_confirmed_and_hardly_ever_contradicted() -> None:
    """That is what a person is shown. Of the claims that are right and contradicted nonetheless the press has told four
    otherwise than Ofsted did; of the others the day of the inspection is misread."""
    right: Counter[str] = Counter()
    read: Counter[str] = Counter()
    for story in stories():
        for claim, found in standing(story, story.verdict.claims, inspections()):
            read[found.state] += 1
            right[found.state] += (claim.gss, claim.judgement, claim.grade, claim.status) in story.wanted
    assert right["confirmed"] / read["confirmed"] >= 0.98
    assert read["contradicted"] <= 23
    assert right["contradicted"] <= len(PRESS_AGAINST_OFSTED) + 6
