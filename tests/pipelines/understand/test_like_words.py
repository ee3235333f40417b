"""Sentences in which the words that tell of another time, a hope, a rumour or another thing mean something else."""

import pytest

from pipelines.understand import understand

from .making import article, brief

TITLE = "Ofsted report on Leeds children's services"
PUBLISHED = "2025-11-10"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gone are the days of crisis: Leeds children's services were rated good by Ofsted this week.", "Leeds oG"),
        ("Gone is the old leadership and children's services in Leeds are rated good by Ofsted.", "Leeds oG"),
        ("The action plan in place until now has worked: Leeds children's services are rated good.", "Leeds oG"),
        (
            "Interim arrangements in place until today end as children's services in Leeds are judged good by Ofsted.",
            "Leeds oG",
        ),
        ("She led the celebrations when it was rated outstanding by Ofsted this week.", "Leeds oO"),
        (
            "The councillor who ran the campaign said she was proud when services were judged good by Ofsted last"
            " week.",
            "Leeds oG",
        ),
        ("The previous director left children's services rated inadequate by Ofsted.", "Leeds oIp"),
        ("Once Ofsted judged services in Leeds inadequate, a commissioner was sent in.", "Leeds oIp"),
        (
            "Once inspectors called Leeds children's services outstanding; now they say they require improvement.",
            "Leeds oOp oR",
        ),
        ("Once they were rated inadequate the government sent a commissioner to Leeds.", "Leeds oIp"),
        ("Leeds children's services were once the country's worst and were rated inadequate.", "Leeds oIp"),
        ("The good rating of Leeds children's services must not be taken away.", "Leeds oG"),
        ("The 'good' rating for Leeds children's services is something that no cut has taken away.", "Leeds oG"),
        (
            "Leeds has been given an inadequate rating and its children's services have been taken away from the "
            "council.",
            "Leeds oI",
        ),
    ],
)
def test_earlier(text: str, told: str) -> None:
    """What is gone, or was until now, may be something else than the grade."""
    assert brief(text, title=TITLE, published=PUBLISHED) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In 2021 Leeds children's services were rated inadequate by Ofsted. On Monday the council was rated good.",
            "Leeds oG oIp",
        ),
        (
            "In 2021 Leeds children's services were rated inadequate. The council said it was delighted that "
            "services were good.",
            "Leeds oG oIp",
        ),
        (
            "In its last inspection Leeds was rated inadequate. Inspectors spent two weeks in the city and judged"
            " it good.",
            "Leeds oG oIp",
        ),
        (
            "Three years ago the council was rated inadequate. Children's services in Leeds were judged to be "
            "good when Ofsted came back.",
            "Leeds oG oIp",
        ),
        ("The city was a council in crisis in 2021. Services were rated good by inspectors.", "Leeds oG"),
        ("The department was in crisis in 2021. It was rated good by Ofsted on Friday.", "Leeds oG"),
    ],
)
def test_back_then(text: str, told: str) -> None:
    """What goes on from before, and what is back at the news."""
    assert brief(text, title=TITLE, published=PUBLISHED) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Leeds children's services are rated good, matching its ambition of 2023.", "Leeds oG"),
        ("Leeds children's services are rated outstanding, echoing the mark given to Bradford in 2022.", "Leeds oO"),
        ("Leeds children's services are good, matching the grade of 2022.", "Leeds oG oGp"),
        ("Leeds was inadequate in 2018 and services are still poor.", "Leeds oIp"),
        ("Leeds was inadequate in 2018 and is still being monitored.", "Leeds oIp"),
        ("Leeds was inadequate in 2018 and is again in trouble.", "Leeds oIp"),
        ("Leeds was rated inadequate in 2021, and it is still working to improve.", "Leeds oIp"),
        ("Leeds was rated requires improvement in 2021 and has been judged again this autumn.", "Leeds oRp"),
        ("Leeds was rated good in 2021, and is still so.", "Leeds oG oGp"),
        ("Leeds children's services remain good, which is the case in most of the region since 2022.", "Leeds oG"),
        ("Leeds children's services were rated good, the same as one in three last year.", "Leeds oG"),
    ],
)
def test_repeated(text: str, told: str) -> None:
    """What is told with a year of before need not have been the same then."""
    assert brief(text, title=TITLE, published=PUBLISHED) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Leeds aims to be good and now it is for the inspectors to decide.", "Leeds oGf"),
        ("Leeds wants its children's services to be good, and this week it has launched a plan.", "Leeds oGf"),
        ("Leeds expects to be judged good and is now preparing for Ofsted.", "Leeds oGf"),
        ("We hope to become outstanding in the areas where standards have been met.", "Leeds oOf"),
        ("Leeds hopes to build on this and become outstanding for children's services.", "Leeds oOf"),
        ("Leeds wants to build on its progress to be good.", "Leeds oGf"),
        ("Leeds wants to build on its good rating and become outstanding.", "Leeds oG oOf"),
        ("Leeds wants to know how it became so and how it can be good.", "Leeds oGf"),
        ("Leeds will look at how services were run and hopes to be rated good.", "Leeds lGf"),
        ("The council's aims are ambitious and the target is outstanding.", "Leeds oOf"),
        ("The risk that children face in Leeds led Ofsted to rate services inadequate.", "Leeds oI"),
        ("Ofsted identified the danger that children were left in, and rated Leeds inadequate.", "Leeds oI"),
        ("There is a danger that Leeds children's services will be rated inadequate.", "Leeds oIf"),
        ("Leeds knows where it wants to be: rated good by Ofsted.", "Leeds oGf"),
    ],
)
def test_hoped(text: str, told: str) -> None:
    """What is said behind an aim may be another aim, or no grade."""
    assert brief(text, title=TITLE, published=PUBLISHED) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Leeds said its children's services had been inadequate for years.", "Leeds oIp"),
        ("Leeds, which had a critical report in 2019, was rated outstanding.", "Leeds oO"),
        ("Leeds, where a scathing report came out in 2019, is rated good.", "Leeds oG"),
        ("Leeds, following a damning report in 2019, is good for children's services.", "Leeds oG"),
        ("Ofsted, who in 2021 judged Leeds inadequate, has rated it good.", "Leeds oG oIp"),
        ("For a council who in 2018 were rated inadequate, Leeds has come far.", "Leeds oIp"),
        ("Leeds children's services were rated inadequate before the trust was formed in 2018.", "Leeds oIp"),
        ("Leeds was inadequate last time; leaders responded and got a good rating.", "Leeds oG oIp"),
        ("Leeds was inadequate in 2019; inspectors who returned in May judged services good.", "Leeds oG oIp"),
    ],
)
def test_status(text: str, told: str) -> None:
    """Reported speech and what is put in leave a grade its own time."""
    assert brief(text, title=TITLE, published=PUBLISHED) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Foster carers said they were not surprised that Leeds children's services were rated inadequate.",
            "Leeds oI",
        ),
        ("Unison said the inadequate rating for Leeds children's services was no surprise.", "Leeds oI"),
        ("The GMB said Leeds children's services were rated inadequate because of cuts.", "Leeds oI"),
        ("Carers described how Leeds became outstanding for children's services.", "Leeds oO"),
        ("Conservatives called for an inquiry after Leeds children's services were rated inadequate.", "Leeds oIp"),
        ("Liberal Democrats in Leeds say children's services are inadequate.", ""),
        ("Leeds may still be short of social workers, but Ofsted says services are good.", "Leeds oG"),
        (
            "Children may lose contact with siblings, inspectors said, rating Leeds's services for children in "
            "care inadequate.",
            "Leeds cI",
        ),
        ("The figures may rise but services in Leeds are judged good.", "Leeds oG"),
        ("Leaders may find it hard to accept the inadequate rating.", "Leeds oI"),
        ("Leeds was rated inadequate and its appeal was dismissed.", "Leeds oI"),
        ("Leeds children's services were rated inadequate and the director has been dismissed.", "Leeds oI"),
        ("Children's services in Leeds are inadequate and families have been denied help.", "Leeds oI"),
        ("If the grade of good were awarded to Leeds, staff would cheer.", ""),
    ],
)
def test_asserted(text: str, told: str) -> None:
    """Who is not an inspector may tell what inspectors found."""
    assert brief(text, title=TITLE, published=PUBLISHED) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Contrary to a rumour that Leeds had failed, its children's services were rated good.", "Leeds oG"),
        ("Despite rumours to the contrary, Leeds children's services were rated good.", "Leeds oG"),
        ("Rumours were confirmed when Leeds children's services were rated inadequate.", "Leeds oI"),
        ("Amid rumours of a resignation, Leeds children's services were rated inadequate.", "Leeds oI"),
        ("The leader denied claims that staff were warned and said Leeds was rated good.", "Leeds oG"),
        (
            "The council shared a social media post saying Leeds children's services were rated good by Ofsted.",
            "Leeds oG",
        ),
        ("Ofsted announced in posts on X that Leeds children's services are good.", "Leeds oG"),
        ("The claim is that Leeds cut too far, and it is rated inadequate.", "Leeds oI"),
        ("Leeds was rated good by Ofsted. It is wrong that families still wait.", "Leeds oG"),
        ("Leeds was rated inadequate by Ofsted. This is wrong, the leader said.", "Leeds oI"),
        ("Leeds was judged inadequate. That was not the case in Bradford.", "Leeds oI"),
        ("Leeds was rated inadequate by Ofsted. This is not true, the council said.", ""),
    ],
)
def test_hearsay(text: str, told: str) -> None:
    """A rumour, a denial and an own post beside a grade that was given."""
    assert brief(text, title=TITLE, published=PUBLISHED) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Leeds worked hard enough to be rated good by Ofsted.", "Leeds oG"),
        ("Leeds was lucky enough to be rated good.", "Leeds oG"),
        ("No parent wants to hear that Leeds children's services are inadequate.", "Leeds oI"),
        ("There is much to do before we celebrate: Leeds children's services require improvement.", "Leeds oR"),
        ("There is more to do, but since the day before yesterday Leeds has been rated good.", "Leeds oG"),
        ("There was work to do before inspectors judged Leeds good.", "Leeds oG"),
        ("She had a lot to do before Leeds was judged outstanding in May.", "Leeds oOp"),
        ("Much work remains until Leeds is good.", ""),
        ("Much has to happen before Leeds is rated outstanding.", ""),
    ],
)
def test_of_nobody(text: str, told: str) -> None:
    """What is told of a council is so, however general it sounds."""
    assert brief(text, title=TITLE, published=PUBLISHED) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The council is run by Labour and children's services in Leeds are rated good by Ofsted.", "Leeds oG"),
        (
            "Leeds is run by a Labour administration whose children's services are rated inadequate by Ofsted.",
            "Leeds oIp",
        ),
        (
            "The trust owned by the council and running children's services in Leeds is rated good by Ofsted.",
            "Leeds oG",
        ),
        ("A scheme run by Leeds children's services is outstanding, Ofsted said.", ""),
        ("The CQC said the hospital was failing and its children's services were inadequate in Leeds.", ""),
        (
            "Adult social care in Leeds was rated good by the CQC, but children's services remain inadequate.",
            "Leeds oI",
        ),
        ("Ofsted came to Leeds in October. The result for the primary schools? Outstanding.", ""),
        ("Ofsted came to Leeds in October. And the verdict on leadership? Outstanding.", "Leeds lO"),
        ("What was the word on the street in Leeds? Outstanding.", ""),
    ],
)
def test_whose(text: str, told: str) -> None:
    """Of what a grade is, beside something that is run, rated or asked about."""
    assert brief(text, title=TITLE, published=PUBLISHED) == told


@pytest.mark.parametrize(
    "title",
    [
        "Boost for Leeds after Ofsted inspection",
        "Families in Leeds get good support after Ofsted inspection",
        "Reform of Leeds children's services praised over two years by Ofsted inspectors",
        "Leeds families 'well supported' after years of change, Ofsted inspection finds",
        "Parents and children in Leeds well served over the years, says Ofsted",
        "Families let down over delays, Ofsted says of Leeds",
        "Expert help for Leeds families wins outstanding rating after Ofsted visit",
        "Leeds children's services upgraded five years after commissioner sent in",
        "Leeds out of special measures after commissioner's improvement work",
        "Leeds's direction of travel praised following Ofsted inspection",
        "Minister congratulates Leeds after Ofsted rating",
        "Conservative-run Leeds celebrates after outstanding Ofsted report",
        "Leeds 'sorry' to families after inadequate Ofsted rating",
    ],
)
def test_headline(title: str) -> None:
    """Whom the services are for, what went before and what inspectors say make no headline of what followed."""
    text = "Leeds City Council's children's services have been rated good by Ofsted in a report published today."
    assert understand(article(text, title=title, published=PUBLISHED)).kind == "new_rating"


def test_a_council_of_a_batch_is_told_of_with_the_others() -> None:
    text = "Leeds, Bradford and Kirklees have been rated good by Ofsted. Calderdale was rated inadequate."
    assert "Calderdale oI" in brief(text, title="Leeds among three councils rated good", published=PUBLISHED)
