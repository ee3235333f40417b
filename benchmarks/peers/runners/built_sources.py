"""newspaper4k as its documentation has it: build each source, download its articles in threads, parse them.

It remembers by itself which articles it has met (``memorize_articles``); its folder is that of ``TMPDIR``.
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import newspaper
from newspaper.configuration import Configuration
from newspaper.mthreading import fetch_news

STATE = Path(sys.argv[1])
SITES = json.loads((STATE / "sites.json").read_text("utf-8"))
SOURCES_AT_ONCE, ARTICLES_AT_ONCE = 8, 4


def built(home: str) -> newspaper.Source:
    config = Configuration()
    config.fetch_images = False
    config.number_threads = ARTICLES_AT_ONCE
    config.honor_robots_txt = sys.argv[2] == "obey"
    config.disable_category_cache = True
    return newspaper.build(home, config=config)


with ThreadPoolExecutor(SOURCES_AT_ONCE) as pool:
    sources = list(pool.map(built, [site["ways"]["home"] for site in SITES]))
with (STATE / "articles.jsonl").open("a", encoding="utf-8") as out:
    for source in fetch_news(sources, threads=SOURCES_AT_ONCE):
        for article in source.articles:
            if article.text:
                date = article.publish_date.isoformat() if article.publish_date else None
                told = {"url": article.url, "title": article.title, "text": article.text, "date": date}
                out.write(json.dumps(told) + "\n")
