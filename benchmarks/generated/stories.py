"""The stories of a generated store by number, judged as they would come out of the crawl. Pure.

Of the seventeen on each inspection or visit the first six announce it, two of them in the same words as the second,
four tell what followed, and seven mention it later as history.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from random import Random

from benchmarks.generated.happenings import GRADES, PARTS, STORIES_EACH, Happening
from benchmarks.generated.words import prose, sentence
from pipelines.model import (
    Article,
    Claim,
    FoundBy,
    Judged,
    Judgement,
    Link,
    Page,
    PartialDate,
    Reason,
    Refusal,
    Source,
    StoryKind,
    TextField,
    Validators,
    Verdict,
)

ANNOUNCING, REACTING = 6, 10
"""The stories before the first number announce, those before the second react."""

PRINTED, PRINTS = 1, (3, 5)
"""Which story's text others print."""

LENGTHS = (1_200, 1_800, 2_400, 3_000, 3_600, 4_200, 4_800)
"""Characters of texts, 3,000 on average."""

NEWS_KINDS: dict[bool, StoryKind] = {True: "new_rating", False: "monitoring_visit"}
WRONG = 0.03
"""Share of claims on which a story and Ofsted disagree."""

SAYS = "Ofsted rated {what} in {council} {grade}"
WHAT: dict[str, str] = {
    "overall": "children’s services",
    "help_and_protection": "help and protection",
    "in_care": "the care of children",
    "care_leavers": "support for care leavers",
    "leadership": "the leadership of children’s services",
}


@dataclass(frozen=True, kw_only=True)
class Told:
    """Story ``number`` as it is found by one of the ``sources``."""

    number: int
    seed: int
    until: date
    sources: Sequence[Source]

    @property
    def place(self) -> int:
        """Which of the stories on its inspection or visit."""
        return self.number % STORIES_EACH

    @property
    def of(self) -> Happening:
        return Happening(number=self.number // STORIES_EACH, seed=self.seed, until=self.until)

    @property
    def source(self) -> Source:
        return self.sources[self.number * 31 % len(self.sources)]

    @cached_property
    def published(self) -> datetime:
        random = Random(f"{self.seed} at {self.number}")  # noqa: S311 - no secret
        day = self.of.day
        if ANNOUNCING <= self.place < REACTING:
            day += timedelta(days=2 + self.place)
        elif self.place >= REACTING:
            day += timedelta(days=30 * (1 + self.place - REACTING))
        at = datetime.combine(min(day, self.until), time(6, tzinfo=UTC))
        return at + timedelta(minutes=self.place * 7, seconds=int(60 * random.random()))

    @property
    def found_at(self) -> datetime:
        return self.published + timedelta(minutes=20)

    @property
    def found_by(self) -> FoundBy:
        return "poll" if self.number % 5 else "first_run"

    @property
    def kind(self) -> StoryKind:
        if self.place < ANNOUNCING:
            return NEWS_KINDS[self.of.kind == "inspection"]
        return "reaction" if self.place < REACTING else "background_mention"

    def judged(self) -> Judged:
        """The story as the crawl hands it to the store."""
        text_of = replace(self, number=self.number - self.place + PRINTED) if self.place in PRINTS else self
        random = Random(f"{self.seed} text {text_of.number}")  # noqa: S311 - no secret
        quotes = text_of.quotes(random)
        body = prose(random, random.choice(LENGTHS))
        title = f"{sentence(random)[:70].rsplit(' ', 1)[0]}: {self.of.council.nice_name}"
        text = ". ".join(quote for quote, _, _ in quotes) + f".\n{body}"
        council = self.of.council
        own = self.place < ANNOUNCING and self.of.kind != "inspection"
        article = Article(
            title=title,
            text=text,
            url=self.url,
            publisher=self.source.publisher,
            site_name=self.source.publisher,
            language="en-GB",
            published=PartialDate(start=self.published, end=self.published, precision="second", read_from="json_ld"),
            gss=self.source.gss,
        )
        claims = tuple(claim for quote, part, grade in quotes for claim in [self.claim(text, quote, part, grade)])
        refused: tuple[Refusal, ...] = ()
        if self.number % 3 == 0:
            first = text.index(body)
            end = text.index(".", first)
            refused = (
                Refusal(why="hypothetical", field="text", start=first, end=end, quote=text[first:end], gss=council.gss,
                        authority=council.name, judgement="overall", grade="good", status="new",
                        framework="ILACS", confidence="doubtful"),
            )  # fmt: skip
        verdict = Verdict(
            flag=True,
            near_miss=False,
            kind=self.kind,
            claims=claims,
            refused=refused,
            reasons=(Reason(rule="grade", field="text", start=0, end=len(quotes[0][0]), says="It tells a grade."),),
            rules="1",
            visit=self.of.visit if own else None,
        )
        return Judged(page=self.page(title, text), article=article, verdict=verdict)

    @property
    def url(self) -> str:
        return f"https://{self.source.name.replace('_', '-')}.news.test/story-{self.number}"

    def page(self, title: str, text: str) -> Page:
        body = "".join(f"<p>{each}</p>" for each in text.split("\n"))
        html = f"<!DOCTYPE html><html><head><title>{title}</title></head><body><article>{body}</article></body></html>"
        return Page(
            asked=self.url,
            url=self.url,
            source=self.source.name,
            publisher=self.source.publisher,
            fetched_at=self.found_at,
            html=html,
            status=200,
            gss=self.source.gss,
            link=Link(url=self.url, title=title),
            found_by=self.found_by,
            validators=Validators(etag=f'"{self.number}"'),
        )

    def quotes(self, random: Random) -> list[tuple[str, Judgement, str]]:
        """What the story claims, two judgements on average: the words, the judgement and its grade."""
        found: list[tuple[str, Judgement, str]] = []
        for part in PARTS[: 1 + self.number % 3]:
            grade = random.choice(GRADES) if random.random() < WRONG else self.of.grades[part]
            said = SAYS.format(what=WHAT[part], council=self.of.council.nice_name, grade=grade)
            found.append((said, part, grade))  # type: ignore[arg-type]
        return found

    def claim(self, text: str, quote: str, part: Judgement, grade: str) -> Claim:
        start = text.index(quote)
        is_news = self.place < ANNOUNCING and self.of.kind == "inspection"
        field: TextField = "text"
        return Claim(
            authority=self.of.council.name,
            gss=self.of.council.gss,
            judgement=part,
            grade=grade,  # type: ignore[arg-type]
            status="new" if is_news else "previous",
            framework="ILACS",
            confidence="doubtful" if self.number % 50 == 7 else "stated",
            field=field,
            start=start,
            end=start + len(quote),
            quote=quote,
            inspection=self.of.inspection.days,
        )
