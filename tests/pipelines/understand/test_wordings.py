"""Ways of telling grades that pages have, each in a sentence or two of our own: what is claimed, and nothing else."""

import pytest

from .making import claims

LEEDS, YORK, KENT = "E08000035", "E06000014", "E10000016"
GOOD, OUT, RI, BAD = "good", "outstanding", "requires improvement", "inadequate"
OVERALL, LEADERS, HELP, CARE, LEAVERS = "overall", "leadership", "help_and_protection", "in_care", "care_leavers"
NEW, OLD = "new", "previous"

TITLE = "Ofsted publishes report on Leeds children's services"
IS_GOOD = "Leeds City Council's children's services have been rated good by Ofsted. "


def of_leeds(text: str, published: str = "2024-05-10") -> set[tuple[str, str, str]]:
    return {key[1:] for key in claims(text, title=TITLE, published=published) if key[0] == LEEDS}


@pytest.mark.parametrize(
    ("text", "parts", "grade"),
    [
        ("Good was also the rating for leadership and for help and protection.", {LEADERS, HELP}, GOOD),
        ("Good is the word for leadership and for help and protection alike.", {LEADERS, HELP}, GOOD),
        ("Outstanding went to the council for its work with care leavers.", {LEAVERS}, OUT),
        ("Two outstandings were awarded, for leadership and for care leavers.", {LEADERS, LEAVERS}, OUT),
        ("There was an outstanding for the impact of leaders.", {LEADERS}, OUT),
        ("Also good was the help and protection of children.", {HELP}, GOOD),
        (
            "The report rates as outstanding the lives of care leavers and how the council is led.",
            {LEAVERS, LEADERS},
            OUT,
        ),
        ("The report gives outstanding to leaders.", {LEADERS}, OUT),
        ("Care leavers' services leap three grades to outstanding.", {LEAVERS}, OUT),
        ("It was the same for leadership.", {LEADERS}, GOOD),
        ("So too was leadership.", {LEADERS}, GOOD),
        ("That was also true of leadership and of help and protection.", {LEADERS, HELP}, GOOD),
        ("The rating was the same for leadership, child protection and children in care.", {LEADERS, HELP, CARE}, GOOD),
        ("For children in care and care leavers the finding was the same.", {CARE, LEAVERS}, GOOD),
        ("It was also good for the experience of care leavers and the quality of its partnerships.", {LEAVERS}, GOOD),
        ("Inspectors branded the way it helps and protects children inadequate.", {HELP}, BAD),
        ("Leadership at Leeds City Council's children's services requires improvement.", {LEADERS}, RI),
        ("All four sub-judgements were good as well.", {LEADERS, HELP, CARE, LEAVERS}, GOOD),
        ("Leaders have lost their grip, it says. Their impact is inadequate.", {LEADERS}, BAD),
        ("For children in care it requires improvement.", {CARE}, RI),
        ("Two areas were inadequate, leadership and care leavers.", {LEADERS, LEAVERS}, BAD),
        ("Work with care leavers attracted the top rating of outstanding.", {LEAVERS}, OUT),
        ("Leadership was judged good; so, too, was its work with children in care.", {LEADERS, CARE}, GOOD),
        ("The report rates as outstanding the council's leadership.", {LEADERS}, OUT),
    ],
)
def test_a_grade_of_a_judgement_however_the_sentence_is_turned(text: str, parts: set[str], grade: str) -> None:
    assert of_leeds(IS_GOOD + text) == {(OVERALL, GOOD, NEW)} | {(part, grade, NEW) for part in parts}


@pytest.mark.parametrize(
    "text",
    [
        "Everything was judged good apart from care leavers, which requires improvement.",
        "All areas were judged good but support for care leavers requires improvement.",
        "Care leavers' support requires improvement, the remaining areas are good.",
    ],
)
def test_all_but_one_where_the_grade_stands_between(text: str) -> None:
    rest = {(part, GOOD, NEW) for part in (OVERALL, LEADERS, HELP, CARE)}
    assert of_leeds(IS_GOOD + text) == rest | {(LEAVERS, RI, NEW)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Leeds's children's services have got rid of Ofsted's inadequate label.", {(OVERALL, BAD, OLD)}),
        (
            "Rated inadequate in 2019, Leeds City Council's children's services are today good, Ofsted says.",
            {(OVERALL, BAD, OLD), (OVERALL, GOOD, NEW)},
        ),
        (
            "Leeds City Council's children's services have dropped a grade, from outstanding to good, Ofsted says.",
            {(OVERALL, OUT, OLD), (OVERALL, GOOD, NEW)},
        ),
        (
            IS_GOOD + "The previous judgement, in 2019, was that services required improvement.",
            {(OVERALL, GOOD, NEW), (OVERALL, RI, OLD)},
        ),
        (
            IS_GOOD + "That is one better than the requires improvement of 2019.",
            {(OVERALL, GOOD, NEW), (OVERALL, RI, OLD)},
        ),
        (IS_GOOD + 'The director said: "We were inadequate."', {(OVERALL, GOOD, NEW), (OVERALL, BAD, OLD)}),
        (
            IS_GOOD + "Help and protection required improvement in 2019; it is now good.",
            {(OVERALL, GOOD, NEW), (HELP, RI, OLD), (HELP, GOOD, NEW)},
        ),
        (
            IS_GOOD + "Help and protection, which required improvement, likewise now good.",
            {(OVERALL, GOOD, NEW), (HELP, RI, OLD), (HELP, GOOD, NEW)},
        ),
        (
            IS_GOOD + "In 2019 it was rated inadequate but it has since been transformed.",
            {(OVERALL, GOOD, NEW), (OVERALL, BAD, OLD)},
        ),
        (
            IS_GOOD + "The rating comes five years after inspectors found the service inadequate.",
            {(OVERALL, GOOD, NEW), (OVERALL, BAD, OLD)},
        ),
        (
            IS_GOOD + "Its director was appointed in 2020 after Ofsted rated the services inadequate.",
            {(OVERALL, GOOD, NEW), (OVERALL, BAD, OLD)},
        ),
        (
            IS_GOOD + "Leadership was rated inadequate last time, and is now good.",
            {(OVERALL, GOOD, NEW), (LEADERS, BAD, OLD), (LEADERS, GOOD, NEW)},
        ),
        (IS_GOOD + "In 2011 it was rated adequate.", {(OVERALL, GOOD, NEW), (OVERALL, "adequate", OLD)}),
        (
            IS_GOOD + '"In 2019 we promised to be outstanding within three years," said the leader.',
            {(OVERALL, GOOD, NEW)},
        ),
        (
            "Leeds City Council is the fifth council to reach Ofsted's top grade for children's services.",
            {(OVERALL, OUT, NEW)},
        ),
    ],
)
def test_what_was_and_what_is(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert of_leeds(text) == wanted


@pytest.mark.parametrize(
    "table",
    [
        "Judgement\n2018\n2024\nOverall effectiveness\nRequires improvement\nGood\nImpact of"
        " leaders\nGood\nOutstanding\n",
        "Judgement 2018 2024\nOverall effectiveness Requires improvement Good\nImpact of leaders Good Outstanding\n",
    ],
)
def test_a_table_with_a_column_for_each_year(table: str) -> None:
    assert of_leeds(f"How Ofsted rated Leeds City Council's children's services:\n{table}") == {
        (OVERALL, RI, OLD),
        (OVERALL, GOOD, NEW),
        (LEADERS, GOOD, OLD),
        (LEADERS, OUT, NEW),
    }


def test_labels_of_a_table_may_be_short() -> None:
    text = "Ofsted's judgements on Leeds City Council's children's services:\nLeaders - Outstanding\nIn care - Good\n"
    assert of_leeds(text) == {(LEADERS, OUT, NEW), (CARE, GOOD, NEW)}


def test_others_that_are_listed_behind_a_verb_are_not_graded_next() -> None:
    text = (
        "A commissioner is to be sent into Leeds City Council's children's services. Commissioners have gone"
        " into York, "
        "Kent and Essex over the past year. The rating of 'inadequate' came from Ofsted in January."
    )
    read = claims(text, title="Commissioner for Leeds children's services", published="2024-05-10")
    assert read == {(LEEDS, OVERALL, BAD, OLD)}


def test_a_council_graded_before_and_its_neighbour() -> None:
    text = (
        "Ofsted has rated children's services in Kent and York good. "
        'Kent was previously rated "inadequate" and York "good".'
    )
    read = claims(text, title="Two children's services rated", published="2024-05-10")
    assert {key for key in read if key[3] == OLD} == {(KENT, OVERALL, BAD, OLD), (YORK, OVERALL, GOOD, OLD)}


@pytest.mark.parametrize(
    "text",
    [
        "York, rated outstanding, has lent a hand.",
        "Neighbouring York is outstanding.",
        "Last month York was rated outstanding.",
        "The director came from York, where services were rated outstanding in 2022.",
    ],
)
def test_another_council_told_in_passing(text: str) -> None:
    read = claims(IS_GOOD + text, title=TITLE, published="2024-05-10")
    assert read == {(LEEDS, OVERALL, GOOD, NEW), (YORK, OVERALL, OUT, OLD)}


@pytest.mark.parametrize(
    "text",
    [
        "No council wants to be inadequate.",
        "A spokesman said support from the NHS was inadequate.",
    ],
)
def test_words_that_grade_nobody(text: str) -> None:
    assert of_leeds(IS_GOOD + text) == {(OVERALL, GOOD, NEW)}


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("It had languished in the bottom category since 2019.", BAD),
        ("Good results replace the inadequate verdict that it had lived with from 2019.", BAD),
        ("In 2021 it was, as recently as December, told that it required improvement.", RI),
        ("For ten years it was never better than requires improvement.", RI),
        ("It is the first time that the city has escaped requires improvement.", RI),
        ("The city has waited ten years to lose the tag of requires improvement.", RI),
        ("They've twice been rated outstanding back then.", OUT),
        ("Requires improvement five years ago, it is now a service to be proud of.", RI),
        ("Hard work led to an upgrade to requires improvement in 2021.", RI),
        ("At its first inspection, that December, the finding was requires improvement.", RI),
        ("Before the trust's launch in 2019 the rating was lifted to requires improvement.", RI),
        ("In 2019, and in 2016, the service had only ever been requires improvement.", RI),
    ],
)
def test_a_grade_of_before_however_it_is_told(text: str, grade: str) -> None:
    assert of_leeds(IS_GOOD + text) == {(OVERALL, GOOD, NEW), (OVERALL, grade, OLD)}


@pytest.mark.parametrize(
    "text",
    ["It got the same grade in 2021.", "The grade is unchanged from 2021.", "That is what they were in 2021 as well."],
)
def test_a_grade_of_before_that_is_told_by_the_one_of_now(text: str) -> None:
    assert of_leeds(IS_GOOD + text) == {(OVERALL, GOOD, NEW), (OVERALL, GOOD, OLD)}


def test_the_same_grade_is_the_last_that_was_told_of_now() -> None:
    told = of_leeds(IS_GOOD + "It was inadequate in 2014. Leadership and support for care leavers got the same grade.")
    assert told == {(OVERALL, GOOD, NEW), (OVERALL, BAD, OLD), (LEADERS, GOOD, NEW), (LEAVERS, GOOD, NEW)}
    told = of_leeds(IS_GOOD + "Leaders are outstanding. The outcome is the same as in 2021.")
    assert told == {(OVERALL, GOOD, NEW), (LEADERS, OUT, NEW), (OVERALL, GOOD, OLD)}


@pytest.mark.parametrize(
    ("text", "parts", "grade"),
    [
        ("For the experiences of children in care and care leavers the council was rated good.", {CARE, LEAVERS}, GOOD),
        ("The impact of leaders on practice with families: outstanding.", {LEADERS}, OUT),
        ("Leaders, it says, have an outstanding impact on social work practice.", {LEADERS}, OUT),
        ("The top mark went to leadership, the second lowest to care leavers.", {LEADERS}, OUT),
        ("The impact of leaders is outstanding and that help and protection has grown.", {LEADERS}, OUT),
        ("There was an outstanding too for care leavers.", {LEAVERS}, OUT),
        ("Care leavers worried inspectors. That service requires improvement.", {LEAVERS}, RI),
        ("Where the city excels is in its care for children in care: it is outstanding there.", {CARE}, OUT),
        ("Care leavers receive outstanding support, the report says.", {LEAVERS}, OUT),
        ("It rated 'inadequate' both those for children in care and those for care leavers.", {CARE, LEAVERS}, BAD),
        ("Nothing fell short: leadership, help and protection and care leavers all got the top grade.", set(), OUT),
        ("The experiences of those in care were put at good.", {CARE}, GOOD),
    ],
)
def test_a_grade_beside_words_nobody_has_to_say(text: str, parts: set[str], grade: str) -> None:
    told = of_leeds(IS_GOOD + text)
    assert {(part, grade, NEW) for part in parts} <= told
    assert (OVERALL, GOOD, NEW) in told


def test_a_list_with_a_verb_of_its_own_is_not_of_the_grade_before_it() -> None:
    told = of_leeds(IS_GOOD + "Little fell below good: leadership and care leavers both got the top grade.")
    assert {(LEADERS, OUT, NEW), (LEAVERS, OUT, NEW)} <= told


@pytest.mark.parametrize(
    "text",
    [
        "None of the four judgements was anything other than good.",
        "The same grade was given in each of the other four judgements.",
    ],
)
def test_all_areas_told_the_other_way_round(text: str) -> None:
    assert of_leeds(IS_GOOD + text) == {(part, GOOD, NEW) for part in (OVERALL, LEADERS, HELP, CARE, LEAVERS)}


@pytest.mark.parametrize(
    "text",
    [
        "Services are good in every respect but one: the support of care leavers, which requires improvement.",
        "One area, the work with care leavers, requires improvement. The others were all rated good.",
    ],
)
def test_all_but_the_one_that_is_named_behind(text: str) -> None:
    rest = {(part, GOOD, NEW) for part in (OVERALL, LEADERS, HELP, CARE)}
    assert of_leeds(IS_GOOD + text) == rest | {(LEAVERS, RI, NEW)}


@pytest.mark.parametrize(
    "text",
    [
        "The director says that good is the next stop.",
        "Good is where I want us to be when they return.",
        "The leader vowed that they will not settle until they're good.",
        "The leader expects no less than good when inspectors return.",
        "Councillors wished it well on its journey to good.",
        "It would be good again within two years, the leader said.",
    ],
)
def test_a_hope_however_it_is_told(text: str) -> None:
    told = of_leeds("Ofsted says that Leeds City Council's children's services require improvement. " + text)
    assert told == {(OVERALL, RI, NEW), (OVERALL, GOOD, "forecast")}


@pytest.mark.parametrize(
    "text",
    [
        "Its recommendations are there to help services become outstanding.",
        "No area was found to be inadequate, and none has been rated outstanding.",
        "The council was spared an inadequate.",
        "Planning and management were poor in those years.",
    ],
)
def test_what_is_only_wanted_denied_or_blamed_is_no_grade(text: str) -> None:
    assert of_leeds(IS_GOOD + text) == {(OVERALL, GOOD, NEW)}


def test_a_verb_with_an_object_of_its_own_grades_that_and_not_what_was_found() -> None:
    told = of_leeds(IS_GOOD + "Five years ago inspectors found children at risk and graded it inadequate.")
    assert told == {(OVERALL, GOOD, NEW), (OVERALL, BAD, OLD)}


def test_a_grade_across_the_board_shares_nothing_with_the_one_before() -> None:
    told = of_leeds("Ofsted rates Leeds City Council's children's services good across the board, up from inadequate.")
    assert (OVERALL, BAD, OLD) in told
    assert {part for part, grade, _ in told if grade == BAD} == {OVERALL}


def test_reports_on_many_councils_are_all_news_and_another_council_is_of_before() -> None:
    opening = "Ofsted has published reports on children's services. "
    many = "Kent is inadequate. York is good once more. Leeds remains outstanding. Devon is good."
    told = claims(opening + many, title="Ofsted clears its backlog of children's services reports")
    assert {status for _, _, _, status in told} == {NEW}
    other = "The only other council to have come from inadequate to good is Kent."
    assert (KENT, OVERALL, GOOD, OLD) in claims(IS_GOOD + other, title=TITLE)
    asides = "Kent, already outstanding, will help. York was rated good last October."
    told = claims(IS_GOOD + asides, title=TITLE, published="2024-05-10")
    assert {(KENT, OVERALL, OUT, OLD), (YORK, OVERALL, GOOD, OLD)} <= told


def test_what_is_told_after_an_aside_on_another_inspectorate_is_ofsteds() -> None:
    aside = "Its youth justice service holds the top rating from HMI Probation. Ofsted also found leadership good."
    assert (LEADERS, GOOD, NEW) in of_leeds(IS_GOOD + aside)


def test_the_consequence_of_the_headlines_grade_tells_it_of_now() -> None:
    text = (
        "Leeds City Council's leader has quit after its children's services were judged inadequate overall by Ofsted."
    )
    told = claims(text, title="Leeds children's services rated inadequate by Ofsted, report says")
    assert told == {(LEEDS, OVERALL, BAD, NEW)}


def test_a_table_with_the_earlier_grade_in_brackets() -> None:
    told = of_leeds(IS_GOOD + "Care leavers OUTSTANDING (2021: good). Leadership GOOD (2021: inadequate).")
    assert {(LEAVERS, OUT, NEW), (LEAVERS, GOOD, OLD), (LEADERS, GOOD, NEW), (LEADERS, BAD, OLD)} <= told


def test_both_the_former_and_neither() -> None:
    two = "Children's services in Leeds and York were inspected by Ofsted. "
    told = claims(two + "Neither was better than inadequate.", title="Ofsted on two councils")
    assert {(LEEDS, OVERALL, BAD, NEW), (YORK, OVERALL, BAD, NEW)} <= told
    told = claims(two + "Both are good. In both places leadership was outstanding.", title="Ofsted on two councils")
    assert {(LEEDS, LEADERS, OUT, NEW), (YORK, LEADERS, OUT, NEW)} <= told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Leeds City Council's children's services were inadequate when Ofsted came in 2019. They required"
            " improvement when it returned in 2021. This time it found them good.",
            {(OVERALL, BAD, OLD), (OVERALL, RI, OLD), (OVERALL, GOOD, NEW)},
        ),
        (
            "Ofsted has told Leeds City Council that children's services there are inadequate, which they had also been"
            " in 2014.",
            {(OVERALL, BAD, NEW), (OVERALL, BAD, OLD)},
        ),
        (
            "Leeds City Council's children's services are outstanding now, Ofsted says: inadequate in 2017, good by"
            " 2021.",
            {(OVERALL, OUT, NEW), (OVERALL, BAD, OLD), (OVERALL, GOOD, OLD)},
        ),
        (
            "Ofsted does not think that Leeds City Council's children's services are good any more; they have been"
            " downgraded to requires improvement.",
            {(OVERALL, GOOD, OLD), (OVERALL, RI, NEW)},
        ),
        (
            "Ofsted has put Leeds City Council's children's services back in the good category.",
            {(OVERALL, GOOD, NEW)},
        ),
        (
            "Leeds City Council's children's services were inadequate; they are good, says Ofsted.",
            {(OVERALL, BAD, OLD), (OVERALL, GOOD, NEW)},
        ),
        (
            "Leeds City Council's children's services are inadequate, says Ofsted. The help that families get is"
            " inadequate, and leadership is inadequate, as are its services overall.",
            {(OVERALL, BAD, NEW), (HELP, BAD, NEW), (LEADERS, BAD, NEW)},
        ),
        (
            "Ofsted judged Leeds City Council to be good at looking after children in care, and outstanding at helping"
            " those who leave care.",
            {(CARE, GOOD, NEW), (LEAVERS, OUT, NEW)},
        ),
    ],
)
def test_histories_and_sums_of_several_grades(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert of_leeds(text) == wanted


@pytest.mark.parametrize("verb", ["escape", "have escaped", "finally escape"])
def test_what_services_escaped_they_had(verb: str) -> None:
    title = f"Leeds children's services {verb} Ofsted's 'inadequate' rating after four years"
    text = "Ofsted inspected Leeds City Council's children's services in March and published its report today."
    assert claims(text, title=title) == {(LEEDS, OVERALL, BAD, OLD)}
