"""What a story claims stays the same in other words of the same meaning."""

from pathlib import Path

from pipelines.model import Article
from pipelines.understand import understand
from pipelines.understand.lines import read_story

from .making import Key
from .rewordings import reworded

CORPUS = Path(__file__).parents[2] / "corpus"

KEPT_FLOOR = 0.99
"""Of the claims, how many are read of the reworded story too; floors rise only."""

ADDED_CEILING = 0.01


def read(article: Article) -> set[Key]:
    verdict = understand(article)
    return {(claim.gss, claim.judgement, claim.grade, claim.status) for claim in verdict.claims}


def test_other_words_of_the_same_meaning_change_no_claim() -> None:
    told = kept = added = 0
    lines = [
        line for name in ("stories", "alike") for line in (CORPUS / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]
    for line in lines:
        _, article = read_story(line)
        claims = read(article)
        for other in reworded(article):
            now = read(other)
            told, kept, added = told + len(claims), kept + len(claims & now), added + len(now - claims)
    assert told > 10_000
    assert kept / told >= KEPT_FLOOR
    assert added / told <= ADDED_CEILING
