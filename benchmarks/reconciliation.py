"""How the labelled stories stand to Ofsted's record: ``python -m benchmarks.reconciliation [--contradicted]``.

Claims are taken as they are labelled (which tell no inspection's days), and as the program reads them. A contradicted
label is the press against Ofsted, or a fault of the matching: each is to be looked at.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.evaluate import CORPUS, Judged, judged
from pipelines.events.inspections import Inspection
from pipelines.events.reconcile import reconcile
from pipelines.model import Claim, DayInterval, Reconciled
from pipelines.reference import authorities
from pipelines.seeding import seed
from pipelines.store import open_store

MADE_FOR_WORDINGS = frozenset((*range(5_701, 5_802), *range(5_901, 5_981)))
"""Labelled stories whose inspections are invented (tests/corpus/README.md): the record says nothing of them."""
FILES = ("stories.jsonl", "develop.jsonl")


def record() -> tuple[Inspection, ...]:
    """The inspections of the record that ships."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "record.db") as store:
        seed(store, datetime.now(UTC))
        return store.official(*authorities())


def labelled(story: Judged) -> list[Claim]:
    """The claims of a label; its words carry neither days nor a place in the text."""
    return [
        Claim(
            authority=claim["authority"],
            gss=claim["gss"],
            judgement=claim["judgement"],
            grade=claim["grade"],
            status=claim["status"],
            framework=claim.get("framework") or None,
            confidence="stated",
            field="text",
            start=0,
            end=0,
            quote="",
        )
        for claim in story.label["claims"]
    ]


def standing(
    story: Judged, claims: Sequence[Claim], inspections: Sequence[Inspection]
) -> Iterator[tuple[Claim, Reconciled]]:
    """Each claim that is no forecast with how it stands; none of a story without a date."""
    published = story.article.published
    if published is not None:
        on = DayInterval(start=published.start.date(), end=published.end.date())
        kind = story.verdict.kind
        for claim, found in zip(claims, reconcile(claims, on, kind, inspections), strict=True):
            if found is not None:
                yield claim, found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--contradicted", action="store_true", help="Tell each contradicted claim.")
    chosen = parser.parse_args()
    inspections = record()
    read = (story for name in FILES for story in judged(CORPUS / name))
    stories = [story for story in read if story.label["n"] not in MADE_FOR_WORDINGS]
    for title in ("labelled", "read"):
        counts: Counter[tuple[str, str]] = Counter()
        for story in stories:
            claims = labelled(story) if title == "labelled" else story.verdict.claims
            for claim, found in standing(story, claims, inspections):
                counts[claim.status, found.state] += 1
                if chosen.contradicted and found.state == "contradicted":
                    told = f"{claim.authority}, {claim.judgement}, {claim.status}"
                    print(f"{title} {story.label['n']}: {told}. {found.why} {found.record_says}")
        print(f"Claims as {title}:")
        for state in ("confirmed", "contradicted", "awaiting", "superseded", "no_record"):
            new, previous = counts["new", state], counts["previous", state]
            print(f"  {state:<13} {new:5} new {previous:5} previous {new + previous:6} in all")


if __name__ == "__main__":
    main()
