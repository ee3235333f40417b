"""Judgements and councils that are told of indirectly, and grades of nobody, in sentences of our own."""

from typing import NamedTuple

import pytest

from pipelines.understand import understand

from .making import article


class Before(NamedTuple):
    """The headline and opening of a story, and the day of it."""

    title: str
    text: str
    published: str


LEEDS = Before(
    "Ofsted report on Leeds",
    "Ofsted has published its report on Leeds City Council's children's services, which were inspected in May.",
    "2024-06-12",
)
LEEDS_2026 = Before(
    LEEDS.title,
    "Ofsted has published its report on Leeds City Council's children's services, which were inspected in June.",
    "2026-08-12",
)
LEEDS_AND_KENT = Before(
    "Ofsted reports on Leeds and Kent",
    "Ofsted has published reports on the children's services of Leeds City Council and Kent County Council, which were "
    "inspected in May.",
    "2024-06-12",
)

PARTS = {
    "overall": "O",
    "leadership": "L",
    "help_and_protection": "H",
    "in_care": "C",
    "care_leavers": "V",
}
KENT = "E10000016"


@pytest.mark.parametrize(
    ("before", "text", "told"),
    [
        (LEEDS, "2018 – inadequate\n2021 – requires improvement\n2024 – good", "Ogn Oip Orp"),
        (LEEDS, "2018: inadequate. 2021: requires improvement. 2024: good.", "Ogn Oip Orp"),
        (
            LEEDS,
            "Area / 2022 / 2024\nLeaders / Requires improvement / Good\nHelp and protection / Inadequate "
            "/ Requires improvement",
            "Hip Hrn Lgn Lrp",
        ),
        (LEEDS, "Care leavers receive what inspectors judged to be an outstanding service.", "Von"),
        (
            LEEDS,
            "Care leavers: up from requires improvement to good. Leadership: up from good to outstanding.",
            "Lgp Lon Vgn Vrp",
        ),
        (LEEDS, "Children at risk get a raw deal: inspectors judged their service to require improvement.", "Hrn"),
        (LEEDS, "Five out of five: every grade was good.", "Cgn Hgn Lgn Ogn Vgn"),
        (LEEDS, "Help and protection did less well (requires improvement).", "Hrn"),
        (LEEDS, "Help and protection did less well. Inspectors said that it requires improvement.", "Hrn"),
        (LEEDS, "How it helps and protects children was marked good, how it cares for them outstanding.", "Con Hgn"),
        (
            LEEDS,
            "How times change. The service that Ofsted condemned as inadequate in 2018 is one that it now calls good.",
            "Ogn Oip",
        ),
        (LEEDS, "In 2018 the services had been outstanding. Ofsted says they are now merely good.", "Ogn Oop"),
        (LEEDS, 'In the view of one councillor the outcome was "good but not outstanding".', ""),
        (
            LEEDS,
            "It gets a good for:\n- leaders\n- children in care\nand requires improvement for:\n- care leavers",
            "Cgn Lgn Vrn",
        ),
        (LEEDS, "It has been awarded two outstanding grades, for care leavers and for leadership.", "Lon Von"),
        (LEEDS, "It was good at looking after children in care and outstanding at supporting care leavers.", "Cgn Von"),
        (
            LEEDS,
            "It was rated good overall. All four of the areas which feed into that were also good.",
            "Cgn Hgn Lgn Ogn Vgn",
        ),
        (LEEDS, "Its children's services are inadequate, and so is their leadership.", "Lin Oin"),
        (
            LEEDS,
            "Leaders had been inadequate and are now good, while children in need of help still get a "
            "service that requires improvement.",
            "Hrn Lgn Lip",
        ),
        (LEEDS, "Leadership = good, help and protection = good, children in care = outstanding", "Con Hgn Lgn"),
        (LEEDS, "Leadership, good; help and protection, good; children in care, outstanding.", "Con Hgn Lgn"),
        (LEEDS, "Not a single judgement was lower than outstanding.", "Con Hon Lon Oon Von"),
        (LEEDS, 'Ofsted praised "good" direct work and "outstanding" foster carers.', ""),
        (
            LEEDS,
            "On leaving care: outstanding. On being in care: good. On protection: requires improvement.",
            "Cgn Hrn Von",
        ),
        (LEEDS, "Outstanding: that's the verdict on support for care leavers.", "Von"),
        (LEEDS, "Overall effectiveness and leadership: both good. Help and protection: the same.", "Hgn Lgn Ogn"),
        (LEEDS, "Rated good were leaders and care leavers; rated outstanding, children in care.", "Con Lgn Vgn"),
        (LEEDS, "Services were found to be inadequate, as were the experiences of children in care.", "Cin Oin"),
        (LEEDS, "The 2018 inspection found everything inadequate.", "Cip Hip Lip Oip Vip"),
        (
            LEEDS,
            "The biggest change is for care leavers. Their service has gone from inadequate six years ago "
            "to outstanding today.",
            "Vip Von",
        ),
        (LEEDS, "The city can no longer call itself outstanding. Its services are now good.", "Ogn Oop"),
        (LEEDS, "The council requires improvement, as does its support for care leavers.", "Orn Vrn"),
        (LEEDS, "The council was rated good, as was its leadership.", "Lgn Ogn"),
        (
            LEEDS,
            "The council was told in 2018 to improve after inspectors called its services inadequate. "
            "They now call them good.",
            "Ogn Oip",
        ),
        (LEEDS, "The council's leaders, rated outstanding, were praised for their grip.", "Lon"),
        (LEEDS, 'The four separate judgements were all "good", as was the overall one.', "Cgn Hgn Lgn Ogn Vgn"),
        (LEEDS, "The grade was inadequate, overall and under every heading.", "Cin Hin Lin Oin Vin"),
        (LEEDS, "The headline judgement is good, and all those beneath it are too.", "Cgn Hgn Lgn Ogn Vgn"),
        (
            LEEDS,
            "The inspectors wrote that plans are good, that visits are regular and that supervision "
            "requires improvement.",
            "",
        ),
        (LEEDS, "The minister said that every council should aim to be good.", ""),
        (LEEDS, "The overall grade of good hides a requires improvement for help and protection.", "Hrn Ogn"),
        (LEEDS, 'The overall verdict was "good" with children in care singled out as "outstanding".', "Con Ogn"),
        (LEEDS, "The quality of assessments for care leavers is good.", ""),
        (
            LEEDS,
            "The report contains an outstanding grade for care leavers, a good one for leadership and a "
            "good one overall.",
            "Lgn Ogn Von",
        ),
        (LEEDS, "The report rates the leadership, and the help given to families, as good.", "Hgn Lgn"),
        (LEEDS, "Then: inadequate. Now: good.", "Ogn Oip"),
        (LEEDS, "They were rated outstanding in 2018 and have kept that grade.", "Oon Oop"),
        (
            LEEDS,
            "Things were very different in 2018. Back then the verdict was inadequate. The new one is good.",
            "Ogn Oip",
        ),
        (
            LEEDS,
            "Two of the judgements, on children in care and on care leavers, were outstanding; the third, "
            "on help and protection, was good, as was that on leaders.",
            "Con Hgn Lgn Von",
        ),
        (
            LEEDS,
            "Two things were outstanding: what it does for children in care, and what it does for care leavers.",
            "Con Von",
        ),
        (
            LEEDS_AND_KENT,
            "At Leeds, inspectors judged leadership good. At Kent, they judged it inadequate.",
            "KLin Lgn",
        ),
        (
            LEEDS_AND_KENT,
            "Both are good overall, but the county did better for care leavers, where it is outstanding.",
            "KOgn KVon Ogn",
        ),
        (LEEDS_AND_KENT, "Kent was given the top grade for care leavers. So was Leeds.", "KVon Von"),
        (
            LEEDS_AND_KENT,
            "Kent's leaders were praised and its services were rated good. Its northern counterpart fared "
            "worse, being rated inadequate.",
            "KOgn Oin",
        ),
        (
            LEEDS_AND_KENT,
            "Kent: leaders good, care leavers outstanding. Leeds: leaders outstanding, care leavers good.",
            "KLgn KVon Lon Vgn",
        ),
        (
            LEEDS_AND_KENT,
            "Leeds is rated good; so is Kent, whose support for care leavers is outstanding.",
            "KOgn KVon Ogn",
        ),
        (
            LEEDS_AND_KENT,
            "Of the two, Kent had the better grade, good. Leeds was found to require improvement.",
            "KOgn Orn",
        ),
        (LEEDS_AND_KENT, "The city was rated good and the county outstanding.", "KOon Ogn"),
        (LEEDS_AND_KENT, "The former was good, the latter outstanding.", "KOon Ogn"),
        (LEEDS_AND_KENT, "The northern city was rated good and the southern county outstanding.", "KOon Ogn"),
        (
            LEEDS_AND_KENT,
            "While Leeds's care leavers get a good service, those in Kent get one that requires improvement.",
            "KVrn Vgn",
        ),
        (
            LEEDS_2026,
            "The council cannot be called good or outstanding any more, because Ofsted no longer gives an "
            "overall grade.",
            "",
        ),
        (LEEDS_2026, "The four grades are all good.", "Cgn Hgn Lgn Vgn"),
    ],
)
def test_what_a_sentence_tells_of_whom(before: Before, text: str, told: str) -> None:
    """``told``: each claim as K (of Kent, else of Leeds), judgement, and the first letters of grade and status."""
    verdict = understand(article(f"{before.text}\n\n{text}", title=before.title, published=before.published))
    read = {
        f"{'K' if claim.gss == KENT else ''}{PARTS[claim.judgement]}{claim.grade[0]}{claim.status[0]}"
        for claim in verdict.claims
    }
    assert read == set(told.split())
