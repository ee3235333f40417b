"""Sources, links and judged pages to store, with something different in each field."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from pipelines.model import (
    Article,
    Claim,
    DayInterval,
    Grade,
    Judged,
    Link,
    Listing,
    ListingAnswer,
    OfficialFile,
    Outcome,
    OutcomeGrade,
    OutcomeSource,
    Page,
    PartialDate,
    Reason,
    Recorded,
    Refusal,
    ReportKind,
    Source,
    Validators,
    Verdict,
    Visit,
)

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
HOME = "https://news.kirkwell.test"
FEED = f"{HOME}/feed"
TITLE = "Kirkwell children's services rated 'good'"
TEXT = (
    "Inspectors from Ofsted have judged children's services in Kirkwell to be good overall, five years after "
    "they were found inadequate. Support for care leavers was outstanding. The council's leader said that "
    "families had noticed the change long before the letter came, and thanked all who work with children."
)


def source(name: str = "kirkwell", *, url: str = FEED) -> Source:
    return Source(
        name=name,
        publisher=f"{name.title()} Council",
        kind="council_newsroom",
        home=HOME,
        listings=(Listing(kind="feed", url=url, at_least=2),),
        gss="E08000999",
    )


def day(moment: datetime) -> PartialDate:
    start = moment.replace(hour=0, minute=0, second=0)
    return PartialDate(
        start=start,
        end=start + timedelta(hours=23, minutes=59, seconds=59),
        precision="day",
        read_from="listing",
    )


def link(number: int, *, published: datetime | None = None) -> Link:
    return Link(
        url=f"{HOME}/news/{number}",
        title=f"Story {number}",
        summary=f"Summary {number}",
        published=None if published is None else day(published),
    )


def answer(*links: Link, at: datetime = NOON, of: str = "kirkwell", etag: str | None = '"one"') -> ListingAnswer:
    return ListingAnswer(
        source=of,
        listing=FEED,
        kind="feed",
        asked_at=at,
        status="ok",
        http_status=200,
        links=links,
        validators=Validators(etag=etag),
        body_hash="abc",
        bytes=1000,
    )


def quoted(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def claim(words: str = "good overall", *, grade: str = "good", status: str = "new") -> Claim:
    start, end = quoted(TEXT, words)
    return Claim(
        authority="Kirkwell Metropolitan Borough Council",
        gss="E08000999",
        judgement="overall",
        grade=grade,  # type: ignore[arg-type]
        status=status,  # type: ignore[arg-type]
        framework="ILACS",
        confidence="stated",
        field="text",
        start=start,
        end=end,
        quote=words,
        inspection=DayInterval(start=date(2026, 1, 12), end=date(2026, 1, 23)),
    )


def refusal() -> Refusal:
    start, end = quoted(TEXT, "found inadequate")
    return Refusal(why="denied", field="text", start=start, end=end, quote="found inadequate", grade="inadequate")


def verdict(*, flag: bool = True, near_miss: bool = False) -> Verdict:
    if not flag:
        says = "It names Ofsted and a grade, but no council." if near_miss else "It is about a school."
        reason = Reason(rule="no_council", field="text", start=0, end=10, says=says)
        return Verdict(flag=False, near_miss=near_miss, kind=None, claims=(), refused=(), reasons=(reason,), rules="1")
    return Verdict(
        flag=True,
        near_miss=False,
        kind="new_rating",
        claims=(claim(), claim("inadequate", grade="inadequate", status="previous")),
        refused=(refusal(),),
        reasons=(Reason(rule="grade", field="text", start=3, end=9, says="It tells a grade."),),
        rules="1",
        visit=Visit(kind="focused_visit", number=2, days=DayInterval(start=date(2025, 5, 1), end=date(2025, 5, 2))),
        report=DayInterval(start=date(2026, 3, 1), end=date(2026, 3, 1)),
        lead_inspector="Jo Example",
    )


def recorded(
    grade: Grade | None = "good",
    *,
    number: int = 1,
    by: OutcomeSource = "report",
    inspected: DayInterval | None = None,
    published: date | None = None,
    kind: ReportKind = "full_inspection",
    gss: str = "E08000999",
    read: bool = True,
    hash_of: str | None = None,
) -> Recorded:
    """A witness of the outcome that the story tells of, out on the day of the story; ``number`` makes it another's."""
    told = Outcome(
        kind=kind,
        framework="ILACS",
        urn="80999",
        authority="Kirkwell Metropolitan Borough Council",
        gss=gss,
        inspection=inspected or DayInterval(start=date(2026, 1, 12), end=date(2026, 1, 23)),
        published=None,
        lead_inspector="Jo Example",
        grades=(
            *((OutcomeGrade(judgement="overall", grade=grade, page=2, text=f"Overall {grade}"),) if grade else ()),
            OutcomeGrade(judgement="in_care_and_care_leavers", grade="outstanding", page=2, text="Outstanding"),
        ),
        not_judged=() if grade else ("overall",),
        warnings=("Look at page 2.",),
        evidence=(),
    )
    return Recorded(
        source=by,
        url=f"https://files.ofsted.test/{number}",
        hash=hash_of or f"{by} {number}",
        gss=gss,
        published=published or NOON.date(),
        outcome=told if read else None,
        note="",
    )


def report_link(number: int = 1, *, gss: str | None = None, on: datetime | None = NOON) -> Link:
    """A report as Ofsted's page lists it."""
    url = f"https://files.ofsted.test/v1/file/{number}"
    title = "Children's services inspection"
    return Link(url=url, title=title, published=day(on) if on else None, seeks="report", gss=gss)


def report_file(number: int = 1, *, body: bytes = b"%PDF- one", seen: Link | None = None) -> OfficialFile:
    known = seen or report_link(number)
    return OfficialFile(
        asked=known.url,
        source="ofsted_reports",
        link=known,
        fetched_at=NOON,
        body=body,
        validators=Validators(etag='"file"', last_modified="Mon, 02 Mar 2026 11:00:00 GMT"),
    )


def page(number: int = 1, *, at: datetime = NOON, html: str | None = None) -> Page:
    url = f"{HOME}/news/{number}"
    return Page(
        asked=url,
        url=url,
        source="kirkwell",
        publisher="Kirkwell Council",
        fetched_at=at,
        html=f"<html><body><p>{TEXT}</p></body></html>" if html is None else html,
        status=200,
        gss="E08000999",
        link=link(number, published=at),
        validators=Validators(etag='"page"', last_modified="Mon, 02 Mar 2026 11:00:00 GMT"),
    )


def judged(number: int = 1, *, at: datetime = NOON, title: str = TITLE, text: str = TEXT) -> Judged:
    read = page(number, at=at)
    article = Article(
        title=title,
        text=text,
        url=read.url,
        publisher="Kirkwell Council",
        site_name="Kirkwell news",
        language="en-GB",
        published=day(at),
        gss="E08000999",
    )
    return Judged(page=read, article=article, verdict=verdict())


def not_flagged(number: int = 1, *, near_miss: bool = False, text: str = TEXT) -> Judged:
    return replace(judged(number, text=text), verdict=verdict(flag=False, near_miss=near_miss))


def partial(number: int = 1) -> Judged:
    """The same story where a wall hides the rest of it."""
    whole = judged(number)
    return replace(whole, article=replace(whole.article, partial=True, why_partial="The rest is for subscribers."))


def from_listing(number: int = 1) -> Judged:
    """The same story where its page is closed: only the listing's words, without the second grade."""
    whole = judged(number)
    closed = replace(whole.page, html="", status=403, refused="The publisher answered 403.", validators=Validators())
    start = TITLE.index("good")
    told = replace(claim(), field="title", start=start, end=start + 4, quote="good", inspection=None)
    return Judged(
        page=closed,
        article=replace(
            whole.article,
            text=f"Summary {number}",
            text_from="listing",
            partial=True,
            why_partial="answered 403",
        ),
        verdict=replace(whole.verdict, claims=(told,), refused=(), visit=None),
    )
