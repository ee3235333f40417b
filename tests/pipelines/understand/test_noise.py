"""Every labelled story inside a page of noise: the same claims as alone."""

import random

import pytest

from pipelines.model import Article
from pipelines.understand import understand

from .forms import corpus, keys, misplaced
from .making import claims
from .noise import LEAST, MOST, glued, noisy, related

FLOORS = {"stories": 1.0, "develop": 0.95}
"""The part of the stories of each file whose claims and flag are the same; floors rise only."""

SEEDS = range(2)


def same(article: Article, page: Article) -> bool:
    alone, amid = understand(article), understand(page)
    assert not list(misplaced(page, amid))
    return (alone.flag, keys(alone)) == (amid.flag, keys(amid))


@pytest.mark.parametrize("name", FLOORS)
@pytest.mark.parametrize("seed", SEEDS)
def test_noise_changes_no_claims(name: str, seed: int) -> None:
    told = [(story, noisy(story, seed * 1_000 + at)) for at, (title, story) in enumerate(corpus()) if name in title]
    added = [len(page.text) - len(story.text) for story, page in told]
    assert min(added) >= LEAST
    assert max(added) <= MOST
    assert sum(same(*each) for each in told) / len(told) >= FLOORS[name]


LEEDS = "Ofsted has rated Leeds City Council's children's services outstanding overall after an inspection in May."
ALONE = {("E08000035", "overall", "outstanding", "new")}


@pytest.mark.parametrize("seed", range(10))
def test_a_list_of_headlines_before_the_story_ends_where_the_story_begins(seed: int) -> None:
    assert claims(f"{related(random.Random(seed))}\n{LEEDS}") == ALONE


@pytest.mark.parametrize("seed", range(10))
def test_labels_run_together_are_no_sentence(seed: int) -> None:
    assert claims(f"{LEEDS}\n{glued(random.Random(seed))}") == ALONE


@pytest.mark.parametrize(
    "line",
    [
        "Read moreKent children's services rated inadequate",
        "Read more: Kent children's services rated inadequate",
        "Don't miss: Kent children's services rated inadequate by Ofsted",
        "Kent's children's services were rated inadequate (Image: P. Lightbody)",
        "Photo: Kent, rated inadequate in 2023.",
        "14 comments\nKent's children's services are rated inadequate too.",
        "6 thoughts\nSid says: Newham's still inadequate, though, innit.",
        "5 responses to 'Unacceptable' caseloads\nDave: Two counties up. Kent, rated outstanding!",
        "Comments 98. Bazza, Croydon: Ours is the worst of the lot, rated inadequate.",
        "Comments: Our rules\nOldTownie\nKent is rated good, why can't we be?",
        "Comments 12\nKent's children's services are rated inadequate too.",
        "Have your say\nTerry\nKent's children's services were rated inadequate by Ofsted last month.\nReply",
    ],
)
def test_what_tells_of_another_story_claims_nothing(line: str) -> None:
    assert claims(f"{LEEDS}\n{line}") == ALONE


@pytest.mark.parametrize(
    "line",
    [
        "Two responses to the report were made by members, who said that Kent Council's services were rated "
        "inadequate.",
        "Comments made by inspectors of Kent's children's services, which were rated inadequate, are alike.",
        "12 replies to our letter say that Kent Council's children's services were rated inadequate.",
    ],
)
def test_what_begins_as_comments_do_is_read(line: str) -> None:
    assert any(key[0] == "E10000016" for key in claims(f"{LEEDS}\n{line}"))


def test_a_count_of_comments_above_the_story_hides_nothing() -> None:
    assert claims(f"12 comments\nShare\n{LEEDS}") == ALONE


def test_a_box_amid_the_story_hides_nothing_below_it() -> None:
    more = "The council had been judged good overall at its inspection of 2018, and said that it was proud."
    text = f"{LEEDS}\nRead more: Kent children's services rated inadequate\n{more}"
    assert claims(text) == {*ALONE, ("E08000035", "overall", "good", "previous")}
