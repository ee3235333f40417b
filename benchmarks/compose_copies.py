"""Composes the labelled pairs of copies and look-alikes: ``python -m benchmarks.compose_copies``.

Writes tests/corpus/copies/develop.jsonl and held_out.jsonl out of the stories of the corpus and of words.toml beside
them; the same words give the same pairs. The two files share neither a story nor a word of words.toml.
"""

import json
import random
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations, cycle
from pathlib import Path
from typing import Any

from pipelines.reference import authorities

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"
COPIES = CORPUS / "copies"
MONTHS = ("January", "February", "March", "May", "June", "July", "September", "October", "November")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
GRADES = ("outstanding", "good", "requires improvement to be good", "inadequate")


@dataclass(frozen=True, kw_only=True)
class Story:
    """``published`` is a day; ``whole`` is False where a wall hides the rest, ``listed`` where only a listing tells."""

    title: str
    text: str
    publisher: str
    published: date | None
    whole: bool = True
    listed: bool = False

    def line(self) -> dict[str, Any]:
        told = {"title": self.title, "text": self.text, "publisher": self.publisher}
        told |= {"published": self.published.isoformat() if self.published else ""}
        return told | {"partial": not self.whole, "text_from": "listing" if self.listed else "page"}

    @property
    def paragraphs(self) -> list[str]:
        return [line for line in self.text.split("\n\n") if line.strip()]


Pair = tuple[Story, Story]


class Composer:
    """Composes the pairs of one half."""

    def __init__(self, words: dict[str, Any], labels: list[dict[str, Any]], seed: int) -> None:
        self.words = words
        self.labels = labels
        self.chance = random.Random(seed)  # noqa: S311  # the same pairs each time
        self.chance.shuffle(self.labels)
        self.turn: dict[str, int] = {}
        self.bases = self._bases()

    def _bases(self) -> Iterator[dict[str, Any]]:
        while True:
            yield from (each for each in self.labels if 140 <= len(each["text"].split()) <= 420)

    def pick(self, name: str, number: int = 1) -> list[str]:
        """The next ones of a list of words, so that all come up."""
        known, start = self.words[name], self.turn.get(name, 0)
        self.turn[name] = start + number
        return [known[(start + at) % len(known)] for at in range(number)]

    def fill(self, text: str, place: str, **more: str) -> str:
        lead, director = self.pick("people", 2)
        known = {"place": place, "lead": lead, "director": director, "n": str(self.chance.randint(11, 97))} | more
        return re.sub(r"\{(\w+)\}", lambda found: known[found[1]], text)

    def says(self, name: str, place: str, number: int = 1) -> list[str]:
        return [self.fill(each, place) for each in self.pick(name, number)]

    def base(self, *, quotes: int = 2, label: dict[str, Any] | None = None) -> Story:
        """A story of the corpus in paragraphs, with quotes of people of the council and of the report set into it."""
        told = label or next(self.bases)
        lines = [line.strip() for line in told["text"].split("\n") if line.strip()]
        for quote in self.says("quotes", place_of(told), quotes):
            lines.insert(self.chance.randint(min(2, len(lines)), len(lines)), quote)
        return Story(
            title=told["title"], text="\n\n".join(lines), publisher=self.pick("papers")[0], published=self.day()
        )

    def day(self) -> date:
        return date(2024, 1, 8) + timedelta(days=self.chance.randrange(500))

    def elsewhere(self, story: Story, place: str, *, headline: bool = True) -> Story:
        """The same story in another paper some days later, under another headline or its own."""
        title = self.says("headlines", place)[0] if headline else story.title
        later = story.published + timedelta(days=self.chance.randrange(4)) if story.published else None
        return replace(story, title=title, publisher=self.pick("papers")[0], published=later)

    def polluted(self, story: Story, place: str, number: int = 3) -> Story:
        lines = story.paragraphs
        for extra in self.says("pollution", place, number):
            lines.insert(self.chance.randint(0, len(lines)), extra)
        return replace(story, text="\n\n".join(lines))

    # Copies

    def agency(self) -> Pair:
        label = next(self.bases)
        story = self.base(quotes=self.chance.randint(0, 3), label=label)
        return story, self.elsewhere(story, place_of(label))

    def cut(self) -> Pair:
        """The last paragraphs are cut to fit, the first is written anew."""
        label = next(self.bases)
        story = self.base(quotes=self.chance.randint(1, 4), label=label)
        lines = story.paragraphs
        kept = lines[1 : max(3, round(len(lines) * self.chance.uniform(0.5, 0.8)))]
        while len(words_of(kept)) < 90 and len(kept) + 1 < len(lines):
            kept = lines[1 : len(kept) + 2]
        copy = self.elsewhere(story, place_of(label))
        return story, replace(copy, text="\n\n".join([*self.says("ledes", place_of(label)), *kept]))

    def release(self) -> Pair:
        """A council's release printed with an intro and an outro of the paper."""
        label = next(self.bases)
        story = replace(self.base(quotes=self.chance.randint(1, 3), label=label), publisher="The council")
        place = place_of(label)
        copy = self.elsewhere(story, place)
        return story, replace(
            copy, text="\n\n".join([*self.says("intros", place), copy.text, *self.says("outros", place)])
        )

    def printed(self) -> Pair:
        """The page for printing or AMP: other white space, a few words of the page's own."""
        story = self.base(quotes=self.chance.randint(0, 2))
        text = re.sub(r"\n\n", lambda _: self.chance.choice(("\n", "\n\n\n", " \n")), story.text)
        return story, replace(story, text=f"Print this page\n{text}\nShare this article. Back to top")

    def with_page_words(self) -> Pair:
        label = next(self.bases)
        story = self.base(quotes=self.chance.randint(0, 2), label=label)
        place = place_of(label)
        return story, self.polluted(self.elsewhere(story, place, headline=False), place, self.chance.randint(2, 5))

    def typographic(self) -> Pair:
        label = next(self.bases)
        story = self.base(label=label)
        marks = {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": " - ", "…": "...", " per cent": "%"}
        text = story.text
        for mark, plain in marks.items():
            text = text.replace(mark, plain)
        if self.chance.random() < 0.5:
            text = re.sub(r"\b(\w+)'s services", "\\1\N{RIGHT SINGLE QUOTATION MARK}s\N{NO-BREAK SPACE}services", text)
        copy = self.elsewhere(story, place_of(label), headline=False)
        return story, replace(copy, text=text, title=copy.title.upper())

    def corrected(self) -> Pair:
        """A few words put right."""
        label = next(self.bases)
        story = self.base(label=label)
        words = story.text.split(" ")
        spots = [at for at, word in enumerate(words) if word.isalpha() and word.islower() and len(word) > 5]
        safe = [at for at in spots if not re.match("outstand|inadequ|requir|improv|grade|judge|rated", words[at])]
        for at in self.chance.sample(safe, min(len(safe), self.chance.randint(1, 4))):
            words[at] = self.chance.choice((words[at][:-1], words[at][1:] + "s", "altogether"))
        copy = self.elsewhere(story, place_of(label), headline=False)
        note = "This article was corrected after it was first published." if self.chance.random() < 0.5 else ""
        return story, replace(copy, text=f"{' '.join(words)}\n\n{note}".strip())

    def short(self) -> Pair:
        briefs = [each for each in self.labels if 55 <= len(each["text"].split()) <= 110]
        label = briefs[self.turn.setdefault("briefs", 0) % len(briefs)]
        self.turn["briefs"] += 1
        story = self.base(quotes=0, label=label)
        copy = self.elsewhere(story, place_of(label))
        return story, copy if self.chance.random() < 0.5 else self.polluted(copy, place_of(label), 1)

    def behind_wall(self) -> Pair:
        """Of the copy only the first two paragraphs can be read; either may come first."""
        label = next(self.bases)
        story = self.base(quotes=1, label=label)
        place = place_of(label)
        lines, kept = story.paragraphs, 2
        while len(words_of(lines[:kept])) < 40:
            kept += 1
        text = "\n\n".join([*lines[:kept], *self.says("walls", place)])
        return story, replace(self.elsewhere(story, place), text=text, whole=False)

    def from_listing(self) -> Pair:
        """Of the copy only the listing's summary is known: how the story begins, cut off in mid-sentence or not."""
        label = next(self.bases)
        story = self.base(quotes=1, label=label)
        begins = words_of([" ".join(story.paragraphs)])[: self.chance.randint(28, 55)]
        end = "…" if self.chance.random() < 0.7 else ""
        copy = self.elsewhere(story, place_of(label), headline=self.chance.random() < 0.5)
        return story, replace(copy, text=" ".join(begins) + end, whole=False, listed=True)

    def all_at_once(self) -> Pair:
        """Cut, with another first paragraph, other quotation marks, and words of the page."""
        story, copy = self.cut()
        plain = copy.text.replace("“", '"').replace("”", '"').replace("’", "'")
        return story, self.polluted(replace(copy, text=plain), "the town", 2)

    # None

    def look_alike(self) -> Pair:
        """Two papers on one inspection, each in its own words, with the same words of the release and the report."""
        one, other = next(self.same_news)
        place = place_of(one)
        shared = self.says("quotes", place, self.chance.randint(2, 4))
        if self.chance.random() < 0.4:
            shared += self.says("lists", place)
        if self.chance.random() < 0.5:
            shared += self.says("boilerplate", place)
        first, second = self.base(quotes=0, label=one), self.base(quotes=0, label=other)
        least = min(len(words_of([first.text])), len(words_of([second.text])))
        while len(words_of(shared)) > 1.3 * least:
            shared.pop()
        second = replace(second, published=first.published, publisher=self.pick("papers")[0])
        return self._with(first, shared), self._with(second, shared)

    def _with(self, story: Story, extra: list[str]) -> Story:
        lines = story.paragraphs
        for each in self.chance.sample(extra, len(extra)):
            lines.insert(self.chance.randint(1, len(lines)), each)
        return replace(story, text="\n\n".join(lines))

    def look_alike_begun(self) -> Pair:
        """A look-alike of which only the first paragraphs can be read, a quote among them."""
        first, second = self.look_alike()
        lines = second.paragraphs[: max(2, len(second.paragraphs) // 2)]
        return first, replace(second, text="\n\n".join([*lines, *self.says("walls", "the town")]), whole=False)

    def other_summary(self) -> Pair:
        """A listing's own words about another article on the inspection."""
        label = next(self.bases)
        story = self.base(label=label)
        copy = self.elsewhere(story, place_of(label))
        return story, replace(copy, text=self.says("summaries", place_of(label))[0], whole=False, listed=True)

    def year_later(self) -> Pair:
        """One council's release by one template about two inspections."""
        return self._release_twice(days=self.chance.randint(360, 1100), dated=True)

    def undated(self) -> Pair:
        """The same, from pages that tell no date."""
        return self._release_twice(days=0, dated=False)

    def other_council(self) -> Pair:
        """One template about two councils in one month."""
        return self._release_twice(days=self.chance.randint(0, 20), dated=True, other=True)

    def _release_twice(self, *, days: int, dated: bool, other: bool = False) -> Pair:
        template, first = self.pick("releases")[0], self.day()
        places = [place_of(next(self.bases)) for _ in range(2)]
        grades = self.chance.sample(GRADES, 2)
        made = []
        for at, when in enumerate((first, first + timedelta(days=days))):
            place = places[at] if other else places[0]
            grade, other_grade = grades if at == 0 else reversed(grades)
            said = {"grade": grade, "grade2": other_grade, "day": str(when.day), "month": f"{when:%B}"}
            text = self.fill(template, place, **said, year=str(when.year))
            if not dated:
                text = re.sub(r" 20\d\d", "", text)
            title = f"Ofsted rates {place} children’s services ‘{grade}’"
            made.append(Story(title=title, text=text, publisher=f"{place} Council", published=when if dated else None))
        return made[0], made[1]

    def next_visit(self) -> Pair:
        """Two visits of one row, told by one template."""
        return self._visits(months=self.chance.randint(3, 8))

    def next_visit_undated(self) -> Pair:
        return self._visits(months=0)

    def _visits(self, *, months: int) -> Pair:
        template, first = self.pick("visits")[0], self.day()
        place = place_of(next(self.bases))
        at = self.chance.randrange(4)
        made = []
        for step in (0, 1):
            when = first + timedelta(days=30 * (months or 4) * step)
            said = {"ordinal": ORDINALS[at + step], "topic": self.words["topics"][(at + step) % 4]}
            said |= {"day": str(min(when.day, 27)), "day2": str(min(when.day, 27) + 1), "month": f"{when:%B}"}
            text = self.fill(
                template, place, **said, year=str(when.year), finding=self.words["findings"][(at + step) % 4]
            )
            title = f"Ofsted publishes letter on {ORDINALS[at + step]} monitoring visit to {place}"
            made.append(Story(title=title, text=text, publisher=f"{place} Council", published=when if months else None))
        return made[0], made[1]

    def same_council(self) -> Pair:
        """Two stories of one council on other news, with a line of boilerplate in both."""
        one, other = next(self.other_news)
        line = self.says("boilerplate", place_of(one))
        return self._with(self.base(label=one), line), self._with(self.base(label=other), line)

    def unrelated(self) -> Pair:
        first = self.base()
        return first, replace(self.base(), published=first.published)

    def compose(self, shares: dict[str, int]) -> Iterator[dict[str, Any]]:
        self.same_news = cycle(pairs_of(self.labels, same_news=True))
        self.other_news = cycle(pairs_of(self.labels, same_news=False))
        for kind, number in shares.items():
            make: Callable[[], Pair] = getattr(self, kind)
            for _ in range(number):
                pair = make()
                if kind in COPY_KINDS and self.chance.random() < 0.3:
                    pair = turned(*pair)
                yield {"kind": kind, "copy": kind in COPY_KINDS, "stories": [story.line() for story in pair]}


COPY_KINDS = {
    "agency": 12, "cut": 13, "release": 12, "printed": 8, "with_page_words": 12, "typographic": 9, "corrected": 9,
    "short": 9, "behind_wall": 10, "from_listing": 8, "all_at_once": 8,
}  # fmt: skip
OTHER_KINDS = {
    "look_alike": 46, "look_alike_begun": 12, "other_summary": 6, "year_later": 9, "undated": 6, "other_council": 9,
    "next_visit": 9, "next_visit_undated": 5, "same_council": 16, "unrelated": 8,
}  # fmt: skip


def turned(first: Story, second: Story) -> Pair:
    """The same pair, the copy published first: the lead is often seen after its copies."""
    return replace(second, published=first.published), replace(first, published=second.published)


def words_of(lines: list[str]) -> list[str]:
    return " ".join(lines).split()


def councils(label: dict[str, Any]) -> set[str]:
    return {claim["gss"] for claim in label["claims"]}


def place_of(label: dict[str, Any]) -> str:
    known = authorities().get(min(councils(label)))
    return known.nice_name if known else str(label["claims"][0]["authority"])


def news(label: dict[str, Any]) -> set[tuple[str, str, str]]:
    return {(each["gss"], each["judgement"], each["grade"]) for each in label["claims"] if each["status"] == "new"}


def pairs_of(labels: list[dict[str, Any]], *, same_news: bool) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Pairs of stories of one council: on one inspection, each in its own words, or on other news."""
    found, seen = [], dict.fromkeys((id(each) for each in labels), 0)
    long = [each for each in labels if 80 <= len(each["text"].split()) <= 500]
    for one, other in combinations(long, 2):
        if councils(one) != councils(other) or bool(news(one) & news(other)) is not same_news:
            continue
        if same_news and one["published"][:4] != other["published"][:4]:
            continue
        if max(seen[id(one)], seen[id(other)]) < 4:
            found.append((one, other))
            seen[id(one)] += 1
            seen[id(other)] += 1
    return found


def read_labels() -> list[dict[str, Any]]:
    """Flagged stories of the corpus about one council, each text once."""
    lines = [
        line
        for name in ("stories.jsonl", "develop.jsonl")
        for line in (CORPUS / name).read_text(encoding="utf-8").splitlines()
    ]
    return [each for each in map(json.loads, lines) if each["flag"] and len(councils(each)) == 1]


def main() -> None:
    words = tomllib.loads((COPIES / "words.toml").read_text(encoding="utf-8"))
    labels = read_labels()
    # A council's stories all go to one half.
    order = {code: at for at, code in enumerate(sorted({min(councils(each)) for each in labels}))}
    number = 0
    for half, name in enumerate(("develop", "held_out")):
        mine = [each for each in labels if order[min(councils(each))] % 2 == half]
        pairs = list(Composer(words[name], mine, seed=half + 1).compose(COPY_KINDS | OTHER_KINDS))
        lines = []
        for pair in pairs:
            number += 1
            lines.append(json.dumps({"n": number} | pair, ensure_ascii=False))
        (COPIES / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(name, len(pairs), "pairs,", sum(pair["copy"] for pair in pairs), "copies")


if __name__ == "__main__":
    main()
