"""A pretend Ofsted for the demo: a page for each council, a search that robots.txt forbids, and two reports as PDF.

One of the reports confirms what a pretend newsroom tells (Calderdale, whose story links to it), the other contradicts
it in one judgement (Plymouth, found on Ofsted's page). The forms are Ofsted's, all words are our own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from pipelines.reference import authorities, councils_by_urn
from pipelines.telling.words import days_told
from pipelines.understand.frameworks import on_day
from scheduler.demo.answer import Answer
from scheduler.demo.newsroom import FILES_HOST, NOTICE
from scheduler.demo.pdf import pdf

PAGES_HOST = "reports.ofsted.test"

ENTRY = """\
[[source]]
name = "ofsted_reports"
publisher = "Ofsted (pretend)"
kind = "regulator"
home = "{base}/"

[[source.listings]]
kind = "ofsted_provider"
url = "{base}/provider/44/{{urn}}"

[[source.listings]]
kind = "ofsted_search"
url = "{base}/search?q=&level_1_types=3&level_2_types%5B%5D=12&rows=200"
"""

ROBOTS = "User-agent: *\nDisallow: /search\n"

PAGE = """<!DOCTYPE html><html lang="en"><head><title>{name} - Ofsted (pretend)</title></head><body>
<header><p>{notice}</p></header><main><h1 class="heading--title">{name}</h1><p>URN: {urn}</p>
<ol class="timeline">{days}</ol></main><footer><p>{notice}</p></footer></body></html>
"""
DAY = """<li class="timeline__day"><span class="timeline__date"><time>{day}</time></span>
<div class="event"><a class="publication-link" href="{url}">{what}<span class="nonvisual">{what}, pdf - {day}</span>
<span class="filetype">pdf</span></a></div></li>
"""

JUDGEMENTS: Mapping[str, str] = {
    "leadership": "The impact of leaders on social work\npractice with children and families",
    "help_and_protection": "The experiences and progress of\nchildren who need help and protection",
    "in_care": "The experiences and progress of\nchildren in care",
    "care_leavers": "The experiences and progress of care\nleavers",
    "overall": "Overall effectiveness",
}
PRINTED = {
    "outstanding": "Outstanding",
    "good": "Good",
    "requires improvement": "Requires improvement to be good",
    "inadequate": "Inadequate",
}

PROSE = (
    "Leaders of this pretend council know what its children need. Families who ask for help get\n"
    "an answer soon, and social workers say that somebody listens to them. What has to change is\n"
    "written down, and people look again whether it has changed."
)


@dataclass(frozen=True, kw_only=True)
class PretendReport:
    """A report that is published ``published`` on the council ``gss``; ``grades`` by the words of claims."""

    number: int
    gss: str
    start: date
    end: date
    published: date
    grades: Mapping[str, str]

    @property
    def path(self) -> str:
        return f"/v1/file/{self.number}"

    def printed(self) -> bytes:
        """Return its file."""
        name = authorities()[self.gss].nice_name
        period = on_day(self.start)
        rows = {**self.grades, **({"overall": "requires improvement"} if period.overall else {})}
        table = "\n".join(f"{JUDGEMENTS[judged]}\n{PRINTED[grade]}" for judged, grade in rows.items())
        days = days_told(self.start, self.end)
        foot = f"Inspection of {name} local authority children’s services\n{days}"
        cover = (
            f"Inspection of {name}\nlocal authority children’s services\nInspection dates: {days}\n"
            f"Lead inspector: Ann Other, His Majesty’s Inspector\nJudgement Grade\n{table}\n{PROSE}\n{NOTICE}"
        )
        headed = [
            f"{foot} {at}\n{' '.join(JUDGEMENTS[judged].split())}: {PRINTED[grade].lower()}\n1. {PROSE}\n{NOTICE}"
            for at, (judged, grade) in enumerate(self.grades.items(), 2)
        ]
        return pdf([cover, *headed])


def reports(today: date) -> tuple[PretendReport, ...]:
    """Return the two reports of the demo as they stand on ``today``."""
    month = (today - timedelta(days=60)).replace(day=1)
    last = (month + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return (
        PretendReport(
            number=59000001,
            gss="E08000033",
            start=today - timedelta(days=45),
            end=today - timedelta(days=41),
            published=today - timedelta(days=3),
            grades={
                "leadership": "outstanding",
                "help_and_protection": "good",
                "in_care": "good",
                "care_leavers": "good",
            },
        ),
        PretendReport(
            number=59000002,
            gss="E06000026",
            start=last - timedelta(days=11),
            end=last - timedelta(days=2),
            published=today - timedelta(days=2),
            grades={
                "leadership": "good",
                "help_and_protection": "requires improvement",
                "in_care": "requires improvement",
                "care_leavers": "good",
            },
        ),
    )


def answers(today: date, port: int) -> dict[str, dict[str, Answer]]:
    """Return host -> path -> what it answers."""
    files = f"http://{FILES_HOST}:{port}"
    out = reports(today)
    pages = {
        f"/provider/44/{urn}": Answer(body=page(urn, gss, files, out, today).encode())
        for urn, gss in councils_by_urn().items()
    }
    robots = {"/robots.txt": Answer(type="text/plain", body=ROBOTS.encode())}
    return {
        PAGES_HOST: robots | pages,
        FILES_HOST: robots | {each.path: Answer(type="application/pdf", body=each.printed()) for each in out},
    }


def page(urn: str, gss: str, files: str, out: tuple[PretendReport, ...], today: date) -> str:
    """Return a council's page: its new report, where there is one, above an old one that the record knows."""
    mine = [(each.published, f"{files}{each.path}") for each in out if each.gss == gss]
    old = (today.replace(year=2013, day=1), f"{files}/v1/file/{58000000 + int(urn)}")
    days = "".join(
        DAY.format(day=f"{day:%d %B %Y}", url=url, what="Children's services inspection") for day, url in (*mine, old)
    )
    return PAGE.format(name=authorities()[gss].name, urn=urn, notice=NOTICE, days=days)


def entry(port: int) -> str:
    """Return its entry of a watch list, as TOML."""
    return ENTRY.format(base=f"http://{PAGES_HOST}:{port}")
