"""The words that are filled in: councils, services, inspectors, times, judgements and grades by framework."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Council:
    gss: str
    place: str
    council: str


COUNCILS: tuple[Council, ...] = tuple(
    Council(gss=gss, place=place, council=council)
    for gss, place, council in (
        ("E08000035", "Leeds", "Leeds City Council"),
        ("E06000057", "Northumberland", "Northumberland County Council"),
        ("E08000002", "Bury", "Bury Council"),
        ("E10000014", "Hampshire", "Hampshire County Council"),
        ("E06000021", "Stoke-on-Trent", "Stoke-on-Trent City Council"),
        ("E09000003", "Barnet", "Barnet Council"),
        ("E06000052", "Cornwall", "Cornwall Council"),
        ("E06000022", "Bath and North East Somerset", "Bath and North East Somerset Council"),
        ("E08000014", "Sefton", "Sefton Council"),
        ("E06000010", "Hull", "Hull City Council"),
        ("E10000016", "Kent", "Kent County Council"),
        ("E06000020", "Telford and Wrekin", "Telford & Wrekin Council"),
        ("E06000038", "Reading", "Reading Borough Council"),
        ("E06000012", "North East Lincolnshire", "North East Lincolnshire Council"),
        ("E10000019", "Lincolnshire", "Lincolnshire County Council"),
        ("E06000015", "Derby", "Derby City Council"),
        ("E10000007", "Derbyshire", "Derbyshire County Council"),
        ("E06000018", "Nottingham", "Nottingham City Council"),
        ("E09000020", "Kensington and Chelsea", "Kensington and Chelsea Council"),
        ("E09000013", "Hammersmith & Fulham", "Hammersmith and Fulham Council"),
        ("E06000050", "Cheshire West and Chester", "Cheshire West and Chester Council"),
        ("E06000042", "Milton Keynes", "Milton Keynes Council"),
        ("E06000014", "York", "City of York Council"),
        ("E08000010", "Wigan", "Wigan Council"),
        ("E08000013", "St Helens", "St Helens Borough Council"),
        ("E06000035", "Medway", "Medway Council"),
        ("E10000008", "Devon", "Devon County Council"),
        ("E10000032", "West Sussex", "West Sussex County Council"),
        ("E06000003", "Redcar and Cleveland", "Redcar and Cleveland Council"),
        ("E09000030", "Tower Hamlets", "Tower Hamlets Council"),
        ("E08000030", "Walsall", "Walsall Council"),
        ("E06000008", "Blackburn with Darwen", "Blackburn with Darwen Council"),
        ("E06000043", "Brighton and Hove", "Brighton & Hove City Council"),
        ("E10000020", "Norfolk", "Norfolk County Council"),
        ("E08000026", "Coventry", "Coventry City Council"),
        ("E06000007", "Warrington", "Warrington Borough Council"),
    )
)

SERVICES = (
    "children's services",
    "children’s services",
    "children's social care services",
    "children and young people's services",
    "children and families services",
    "services for children",
    "services for vulnerable children",
)
SERVICE = (
    "children's social care",
    "children’s social care",
    "children's services department",
    "children's social care department",
    "children and families service",
)
INSPECTORATE = ("Ofsted", "Ofsted", "Ofsted", "the watchdog Ofsted", "the regulator Ofsted")
INSPECTORS = ("Ofsted", "Ofsted inspectors", "inspectors from Ofsted", "the watchdog Ofsted")

OVERALL = "overall"
WITH_CARE_LEAVERS = "in_care care_leavers"
"""The one judgement of 2018 to 2022 on both; as claims it is two."""


@dataclass(frozen=True, kw_only=True)
class Framework:
    """The judgements and grades of a time, and years that were before it."""

    since: str
    parts: dict[str, tuple[str, ...]]
    """In the words of prose; the first is the report's own."""
    before: tuple[str, ...]
    overall: bool = True
    grades: tuple[str, ...] = ("inadequate", "requires improvement", "good", "outstanding")
    """From the worst to the best."""


LEADERSHIP = (
    "the impact of leaders on social work practice with children and families",
    "the impact of leaders on social work practice",
    "the impact of leaders",
    "leadership",
    "'the impact of leaders on social work practice with children and families'",
)
HELP = (
    "the experiences and progress of children who need help and protection",
    "support for children who need help and protection",
    "help and protection",
    "child protection",
    "safeguarding",
)
IN_CARE = (
    "the experiences and progress of children in care",
    "support for children in care",
    "the care of looked-after children",
    "work with children in care",
    "provision for cared-for children",
)
CARE_LEAVERS = (
    "the experiences and progress of care leavers",
    "support for care leavers",
    "help for young people leaving care",
    "support for care-experienced young people",
    "‘the experiences and progress of care leavers’",
)

FRAMEWORKS: tuple[Framework, ...] = (
    Framework(
        since="",
        parts={
            "help_and_protection": ("safeguarding", "child protection", "the overall effectiveness of safeguarding"),
            "in_care": (
                "the overall effectiveness of services for looked-after children",
                "the care of looked-after children",
                "work with looked-after children",
            ),
        },
        before=("2009", "2008", "December 2009"),
        grades=("inadequate", "adequate", "good", "outstanding"),
    ),
    Framework(
        since="2013-11",
        parts={
            "leadership": ("leadership, management and governance", "leadership"),
            "help_and_protection": (
                "the experiences and progress of children who need help and protection",
                "help and protection",
                "support for children who need help and protection",
            ),
            "in_care": (
                "the experiences and progress of children looked after and achieving permanence",
                "support for looked-after children",
                "the care of looked-after children",
            ),
            "care_leavers": ("the experiences and progress of care leavers", "support for care leavers"),
            "adoption": ("adoption performance", "adoption", "adoption work"),
        },
        before=("2014", "June 2014", "early 2015"),
    ),
    Framework(
        since="2018-01",
        parts={
            "leadership": LEADERSHIP,
            "help_and_protection": HELP,
            WITH_CARE_LEAVERS: (
                "the experiences and progress of children in care and care leavers",
                "support for children in care and care leavers",
                "help for children in care and young people leaving care",
            ),
        },
        before=("2016", "May 2017", "2015"),
    ),
    Framework(
        since="2023-01",
        parts={
            "leadership": LEADERSHIP,
            "help_and_protection": HELP,
            "in_care": IN_CARE,
            "care_leavers": CARE_LEAVERS,
        },
        before=("2019", "May 2021", "2018", "November 2020"),
    ),
    Framework(
        since="2026-07",
        parts={
            "leadership": LEADERSHIP,
            "help_and_protection": HELP,
            "in_care": IN_CARE,
            "care_leavers": CARE_LEAVERS,
        },
        before=("2022", "March 2023", "2021"),
        overall=False,
    ),
)


def framework(published: str) -> Framework:
    """Return what was in force when a story came out."""
    return [each for each in FRAMEWORKS if each.since <= published][-1]


GRADES: dict[str, tuple[str, ...]] = {
    "good": ("good", "good", "'good'", "‘good’", '"good"', "Good"),
    "outstanding": ("outstanding", "outstanding", "'outstanding'", "“outstanding”", "Outstanding"),
    "inadequate": ("inadequate", "inadequate", "'inadequate'", "‘inadequate’", "Inadequate"),
    "adequate": ("adequate", "'adequate'", "“adequate”", "Adequate"),
    "requires improvement": (
        "'requires improvement'",
        "“requires improvement”",
        "‘requires improvement’",
        "'requires improvement to be good'",
        "Requires Improvement",
    ),
}
