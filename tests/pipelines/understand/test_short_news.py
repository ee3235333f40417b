"""Short news, a row each in ``short_news.tsv``: published, headline, text, and what a careful reader takes from it
(as ``making.brief`` puts it). Half of it looks like a rating and is none, or is another council's, or of another time.
"""

import csv
from pathlib import Path

import pytest

from .making import brief

with (Path(__file__).parent / "short_news.tsv").open(encoding="utf-8", newline="") as file:
    NEWS = [tuple(row.values()) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


@pytest.mark.parametrize(("published", "title", "text", "told"), NEWS)
def test_what_short_news_tells(published: str, title: str, text: str, told: str) -> None:
    assert brief(text, title=title, published=published) == told
