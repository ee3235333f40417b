"""What was read of a story beside what its expectation says."""

from collections.abc import Iterator
from typing import Any, cast

from pipelines.model import Article, Verdict


def differences(expected: dict[str, Any], article: Article, verdict: Verdict) -> Iterator[str]:
    """Say, one by one, where a story was not read as expected."""
    date_read = article.published
    got: dict[str, object] = {
        "title": article.title,
        "url": article.url,
        "published": date_read and date_read.start.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "precision": date_read and date_read.precision,
        "read_from": date_read and date_read.read_from,
        "text_from": article.text_from,
        "partial": article.partial,
        "flag": verdict.flag,
        "kind": verdict.kind,
        "near_miss": verdict.near_miss,
        "claims": sorted([each.gss, each.judgement, each.grade, each.status] for each in verdict.claims),
        "refused": sorted({each.why for each in verdict.refused}),
    }
    wanted_values: dict[str, Any] = {"text_from": "page", "partial": False, "kind": None, "claims": [], **expected}
    wanted_values["claims"] = sorted(wanted_values["claims"])
    if wanted_values["precision"] == "day":
        wanted_values["published"] += "T00:00:00Z"
    for key in got.keys() & wanted_values.keys() - {"refused"}:
        if got[key] != wanted_values[key]:
            yield f"{key} is {got[key]!r}, not {wanted_values[key]!r}"
    for why in set(expected.get("refused", ())) - set(cast(list[str], got["refused"])):
        yield f"nothing was refused because of {why!r}"
    yield from (f"the text lacks {words!r}" for words in expected.get("holds", ()) if words not in article.text)
    yield from (f"the text holds {words!r}" for words in expected.get("lacks", ()) if words in article.text)
