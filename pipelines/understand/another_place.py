"""Whether what stands beside a council's name makes it another place, a thing or a person ("Essex Police")."""

import re

from pipelines.understand.later import expression


def elsewhere(plain: str, start: int, end: int) -> bool:
    """Whether what stands beside the name makes it another place or another thing."""
    after = ANOTHER_AFTER.match(plain, end)
    if after is not None and CASED.match(plain, end) is None:
        return True
    if OF_PARTY.match(plain, end) is not None and A_NAME.search(plain, max(0, start - 18), start) is not None:
        return True
    if PART_OF.search(plain, max(0, start - 18), start) is not None:
        return ITS_SERVICES.match(plain, end) is None
    return ANOTHER_BEFORE.search(plain, max(0, start - 18), start) is not None


ANOTHER_AFTER = expression(
    r"(?: (?:police|constabulary|fire|probation|magistrates|(?:crown|family|county) court|coroner)"
    r"|(?: \w+){0,2} (?:hospitals?|infirmary|nhs|university|college|school|academy|primary|prison|airport|cathedral"
    r"|ccg|ics|icb|healthcare)"
    r"|-(?=[a-z])| (?:United|Rovers|Wanderers|Albion|Athletic|FC|Live|Online|Mail|Echo|Post|News|Telegraph|Courier"
    r"|Express"
    r"|Gazette|Chronicle|Times|Observer|Citizen|Street|Road|Lane|Avenue|Square|House|Castle|Central"
    r"|East|West|North|South|MP|MPs|Town FC"
    r"|City FC)\b"
    r"| neighbours?\b(?! (?:with|and)\b)"
    r"| (?:seaside |coastal |market |cathedral |county )?(?:resort|town|village|port|suburb)s?\b(?! (?:council|hall))"
    r"| County(?! Council)(?! [a-z])| City[ -]Region\b"
    r"| (?:Local )?Safeguarding (?:Children )?(?:Board|Partnership)(?!,? (?:(?! and (?:services"
    r"|the)| (?:said|says?|told|welcomed|noted|heard)\b)[^.;]){0,150}\b(?:inadequate"
    r"|required? improvement|requires improvement|rated|judged|graded)\b))",
    re.IGNORECASE,
)
CASED = expression(
    r" (?:post|mail|live|news|times|express|road|street|lane|avenue|square|house|castle|central|east|west|north|south"
    r"|online|county)"
)
"""Lower-case words after a name that are no part of another name ("Kent live chat")."""

ANOTHER_BEFORE = expression(
    r"\b(?:North|South|East|West|Mid|Central|Greater|New|Upper|Lower|Lake|Port|(?:University|College|Bishop|Diocese"
    r"|Earl) of|River)[ -]$|(?:^|\b[a-z]+ |[^\w\s] ?)City and $|\b(?:[NS][EW]?|[EW])\.? $|\b[Aa]ccording to an? $"
)

OF_PARTY = expression(r",? \((?:Con|Lab|Lib ?Dem|LD|Ind|Green|Grn|Reform|Labour|Conservative|Independent|Tory)\b")
A_NAME = expression(r"\b[A-Z][a-z]+ $")
"""A councillor's name, with the party behind it ("Marcus Sutton (Con)")."""
PART_OF = expression(r"\bparts? of $")
ITS_SERVICES = expression(r"'s? (?:children's |social )*(?:services?|department|council|care)\b")
