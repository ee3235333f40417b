"""Which stories are on children's-services ratings, and what they claim: pure functions of an article."""

import re

from pipelines.model import Article, Verdict

RULES = "0"

PLAIN_RULE = re.compile(r"inadequate|requires? improvement|\bgood\b|outstanding", re.IGNORECASE)


def understand(article: Article) -> Verdict:
    """Judge by the plain rule "Ofsted + a service word + a grade word", the measure that better rules have to pass."""
    words = f"{article.title}\n{article.text}"
    flag = "ofsted" in words.lower() and "children" in words.lower() and PLAIN_RULE.search(words) is not None
    return Verdict(
        flag=flag,
        near_miss=False,
        kind="background_mention" if flag else None,
        claims=(),
        refused=(),
        reasons=(),
        rules=RULES,
    )
