"""WARC files in the form of an archive of news: pages of 400 KB as national papers send them, in invented words.

What the time of reading hangs on is as in twenty saved pages of national papers (in brackets), or more of it. 400 KB
are packed to 0.19 of that (0.19), and hold 900 closing tags (960), "children" 63 times (46), "services" 30 times (5),
"care" 22 times (5), and 1,900 times "tion" (920), at which the search for "inspection" looks twice.
"""

import gzip
import json
from pathlib import Path
from random import Random

BYTES = 400_000
ON_TOPIC_EACH, NEAR_EACH = 1_000, 250
TOPIC = (
    "Ofsted has rated children’s services at {council} ‘inadequate’ overall, in a report that came out today. "
    "Inspectors found that help came too late. The council was rated ‘good’ in 2016."
)
NEAR = "The inspection of the bridge took two days, and the inspectors found nothing that would not hold. "
COUNCILS = ("Leeds City Council", "Kent County Council", "Derby City Council", "Cornwall Council")


WORDS = """
the a of and to in for on with at by from as it was is will has had not new old two last first town village
road bridge market bakery harbour museum garden school team match player coach season ticket train station
driver weather storm rain summer winter festival music singer film actor review recipe bread apple river hill
farm field council vote budget plan shop price money bank house street fire police court judge health doctor
hospital phone app network battery screen update travel hotel beach flight island mountain walk dog cat bird
tree flower
""".split()  # noqa: SIM905


def sentence(random: Random) -> str:
    return " ".join(random.choices(WORDS, k=random.randrange(8, 20))).capitalize()


def prose(random: Random, letters: int) -> str:
    """About so many letters in paragraphs, on nothing in particular."""
    made: list[str] = []
    while sum(map(len, made)) < letters:
        made.append(". ".join(sentence(random) for _ in range(3)) + ".")
    return "\n".join(made)


RARE = ("children", "children", "services", "care", "listed", "posted", "nested", "requested")
"""What a search for the words of a rating stops at, about as often as it does on the pages of national papers."""


class Pages:
    """Pages with the ballast that real ones have, from a few blocks of it."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - no secret
        self.words = prose(self.random, 4_000).split()
        self.numbers = [self.random.randrange(10**6) for _ in range(200)]
        self.blocks = [self.ballast() for _ in range(12)]

    def ballast(self) -> str:
        """About 66 KB of scripts, styles, menus, headlines and data."""
        return "".join(self.piece() for _ in range(10))

    def piece(self) -> str:
        random, made = self.random, list[str]()
        rare = iter(random.choices(RARE, k=2))
        while sum(map(len, made)) < 6_000:
            word, other, number = random.choice(self.words), random.choice(self.words), random.choice(self.numbers)
            name = next(rare, word)
            made += [
                f".{word}-{number}:first-of-type>a{{padding:{number % 9}px;color:#{number:06x}}}",
                f"function f{number}(e,t){{return e.{name}.length>{number % 7}?t.{word}(e):t.{other}[1]}}",
                json.dumps({"id": number, "headline": f"{word} {other}", name: [], "url": f"/{other}-{number}"}),
            ]
            if number % 5 == 0:
                made.append(f'<li class="nav-{word}"><a href="/{word}?a={number}&amp;b=1">{word} {name}</a></li>')
        style, script, menu = ("".join(each for each in made if each[0] in of) for of in (".", "f{", "<"))
        teaser = f"<div class=teaser><p>{sentence(random)[:40]}</p><p>‘{sentence(random)}&#x27;</p></div>"
        return f"<style>{style}</style>{menu}{teaser}<script>{script}</script>"

    def page(self, number: int) -> bytes:
        random = self.random
        story = prose(random, 3_000)
        if number % ON_TOPIC_EACH == ON_TOPIC_EACH // 20:
            story = f"{TOPIC.format(council=random.choice(COUNCILS))}\n{story}"
        elif number % NEAR_EACH == NEAR_EACH // 3:
            story = NEAR + story
        title = sentence(random)[:80]
        around = random.sample(self.blocks, 6)
        paragraphs = "".join(f"<p>{line}</p>" for line in story.split("\n"))
        article = f"<article><h1>{title}</h1><time datetime='2019-05-01T08:00:00Z'></time>{paragraphs}</article>"
        html = f"<!DOCTYPE html><html lang=en><head><title>{title}</title></head><body>{''.join(around[:3])}{article}"
        return f"{html}{''.join(around[3:])}</body></html>".encode()[: BYTES + 100_000]

    def record(self, number: int) -> bytes:
        body = self.page(number)
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:032d}>\r\nWARC-Date: "
            f"2019-05-02T08:00:00Z\r\nWARC-Target-URI: https://paper{number % 97}.test/news/{number}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        return head.encode() + http + b"\r\n\r\n"


def make(folder: Path, files: int, records: int) -> list[str]:
    made = []
    for file in range(files):
        pages, path = Pages(seed=file), folder / f"news-{file}.warc.gz"
        with path.open("wb") as out:
            for number in range(file * records, (file + 1) * records):
                out.write(gzip.compress(pages.record(number), 6))
        made.append(str(path))
    return made
