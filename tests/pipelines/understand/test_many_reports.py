"""Reports of several councils that come out together, the months that inspections are told of, and names in need of
support."""

import pytest

from .making import brief

BATCH = (
    "Four of the last councils to be inspected under the old arrangements have learned their grades.\n"
    "Ofsted issued the reports on children's services on Monday.\n"
    "Norfolk and Kent are outstanding. Leeds and Bradford are good.\n"
)
IN_A_DAY = "Two 'outstanding' and two 'good' as Ofsted publishes four reports in a day"


@pytest.mark.parametrize(
    "later",
    [
        "Since April inspectors have been writing reports without a headline.",
        "The first reports without a headline are due in June.",
        "Directors say much has changed since Ofsted announced its plans.",
    ],
)
def test_a_batch_of_reports_is_news_whatever_is_said_of_the_rules_further_down(later: str) -> None:
    told = brief(f"{BATCH}It is the last large batch with a grade for the whole.\n{later}", title=IN_A_DAY)
    assert told == "City oG; Kent oO; Leeds oG; Norfolk oO"


def test_a_batch_that_opens_as_a_look_back_is_none() -> None:
    text = (
        "Since April Ofsted has reported on the children's services of a dozen councils.\n"
        "Norfolk's leadership was outstanding. Kent's leadership was good. "
        "Leadership in Leeds and Bradford was inadequate."
    )
    told = brief(text, title="Report card: councils under the new rules", published="2026-10-20")
    assert told == "City lIp; Kent lGp; Leeds lIp; Norfolk lOp"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The report is one of two that are out. The other, on Kent, gave 'good' for leadership.", "Kent lG; Leeds oR"),
        ("It is one of the first three reports. The second, on Kent, says leadership is good.", "Kent lG; Leeds oR"),
    ],
)
def test_the_other_report_of_several_is_out_with_the_news(text: str, told: str) -> None:
    before = "Ofsted has rated Leeds City Council's children's services as requires improvement. "
    assert brief(before + text, title="Ofsted: Leeds must improve") == told


@pytest.mark.parametrize(
    "when",
    [
        "in the last week of January",
        "at the end of January",
        "in late January",
        "in mid-January",
        "in the second half of January",
        "during January",
    ],
)
def test_a_part_of_a_month_is_of_that_month(when: str) -> None:
    text = f"Leeds's children's services are rated good by Ofsted. The inspection was carried out {when}."
    assert brief(text, title="Leeds keeps its rating", published="2026-06-18") == "Leeds oG"


@pytest.mark.parametrize("when", ["last week", "in the last week of May", "by the end of January"])
def test_an_inspection_of_no_day_before_april_gives_no_overall_grade(when: str) -> None:
    text = f"Leeds's children's services are rated good by Ofsted. The inspection was carried out {when}."
    assert brief(text, title="Leeds keeps its rating", published="2026-06-18") == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Halton, which had been told to improve before, was rated inadequate for leadership.", "Halton lI"),
        ("Bury, where a trust runs them, was again rated inadequate.", "Bury oI"),
        ("Bury (population 190,000) was rated inadequate.", "Bury oI"),
        ("Halton drops to inadequate.", "Halton oI"),
        ("Reading, which children love, is good for them.", ""),
        ("Bury, which is a hard word to say, has rarely been used of hopes.", ""),
    ],
)
def test_a_name_that_is_a_word_is_a_council_where_it_is_rated_behind_what_is_put_in(text: str, told: str) -> None:
    before = "Ofsted has found serious failures in a North West council's children's services.\n"
    assert brief(before + text, title="Council's services are inspected") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was good in all but one of its judgements, leadership, which was outstanding.", "Leeds cG hG lO oG vG"),
        ("All but one of the areas, leadership, are good.", "Leeds cG hG oG vG"),
        (
            "It got the top grade for all but one of the areas: help and protection, which is good.",
            "Leeds cO hG lO oO vO",
        ),
        ("It is good in all but one of its areas.", ""),
    ],
)
def test_all_but_one_of_the_areas_leaves_out_the_one_that_is_named(text: str, told: str) -> None:
    before = "Ofsted has published its report on Leeds City Council's children's services.\n"
    assert brief(before + text, title="Ofsted report on Leeds is published") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ofsted rated services outstanding at the inspection before this one, in 2018.", "Leeds oOp"),
        ("Services were outstanding in the report before.", "Leeds oOp"),
        ("Members asked what it would take to be outstanding.", ""),
        ("The director said that the plan aims for good.", "Leeds oGf"),
        ("The care plans that were seen require improvement.", ""),
        ("The service that helps young people out of care and into adult life is outstanding.", "Leeds vO"),
        ("Work to help families out of care is good.", ""),
        ("Children in care and care leavers do best. Both groups' experiences were judged good.", "Leeds cG vG"),
    ],
)
def test_words_of_reports_and_committees(text: str, told: str) -> None:
    before = "Ofsted has published its report on Leeds City Council's children's services.\n"
    assert brief(before + text, title="Ofsted report on Leeds is published") == told


LIST = "Leaders: good\nHelp and protection: good\nChildren in care: good\nCare leavers: requires improvement to be good"


@pytest.mark.parametrize(
    ("title", "opening", "told"),
    [
        (
            "Ofsted inspection of Leeds: briefing for schools",
            "Dear head teachers,\nThe report on our inspection in May came out yesterday.\n",
            "Leeds cG hG lG vR",
        ),
        (
            "Students to train in Leeds",
            "Students of the college will train at Leeds City Council. Ofsted's report on it came out yesterday.\n",
            "Leeds cG hG lG vR",
        ),
    ],
)
def test_a_story_that_opens_with_schools_may_tell_our_judgements(title: str, opening: str, told: str) -> None:
    assert brief(opening + LIST, title=title, published="2026-07-08") == told


def test_a_school_for_children_in_care_is_still_a_school() -> None:
    text = "The school was rated good by Ofsted.\nChildren in care do well there. Leadership is good."
    assert brief(text, title="Leeds school is good", published="2026-07-08") == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "It was rated outstanding in all areas, overall effectiveness included, at its last inspection.",
            "cOp hOp lOp oOp vOp",
        ),
        ("It was rated outstanding, the highest of four grades, at its last full inspection in September 2022.", "oOp"),
        ("It was judged good, with outstanding leadership, at the previous inspection, in 2021.", "lOp oGp"),
        ("Leadership was rated good, along with care leavers, when inspectors last called.", "lGp vGp"),
        ("Services were good overall, the report said, at the last inspection.", "oGp"),
        ("Leadership is outstanding, up from good at the last inspection.", "lGp lO"),
        ("Services were judged good, better than at the last inspection.", "oG"),
        ("Services were rated good, as they had been at the last inspection.", "oG oGp"),
        ("Services, which had been good at the last inspection, were outstanding.", "oGp oO"),
        ("The department, which had been rated good at the last inspection, was judged outstanding.", "oGp oO"),
        ("The service, inadequate three years ago, was found to be good.", "oG oIp"),
        ("Services that were inadequate at the last inspection are good.", "oG oIp"),
        (
            "It comes four years after the council, which had been inadequate for years, was first graded good.",
            "oGp oIp",
        ),
    ],
)
def test_what_is_put_in_and_what_stands_at_the_end_say_of_when_a_grade_is(text: str, told: str) -> None:
    before = "Ofsted has published its report on Leeds City Council's children's services.\n"
    found = brief(before + text, title="Ofsted report on Leeds is published").removeprefix("Leeds ")
    assert sorted(found.split()) == sorted(told.split())


FOUR = (
    "Ofsted has published its report on Leeds City Council's children's services. Inspectors looked at four areas:\n"
    "The impact of leaders on social work practice\n"
    "The experiences and progress of children who need help and protection\n"
    "The experiences and progress of children in care\n"
    "The experiences and progress of care leavers\n"
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The first three were rated 'good'.", "cG hG lG"),
        ("The last two require improvement.", "cR vR"),
        ("The last of these was rated outstanding. The first three were rated 'good'.", "cG hG lG vO"),
        ("For the first two the grade was inadequate.", "hI lI"),
        ("The other three were judged good.", "cG hG vG"),
        ("The first two visits were good.", ""),
    ],
)
def test_the_first_or_the_last_so_many_of_a_list_are_pointed_to(text: str, told: str) -> None:
    found = brief(FOUR + text, title="Ofsted report on Leeds is published").removeprefix("Leeds ")
    assert sorted(found.split()) == sorted(told.split())


@pytest.mark.parametrize(
    ("opening", "is_news"),
    [
        ("Four councils have had their reports this week, under the arrangements in force since April.", True),
        ("Four councils have had their reports, all under rules that have been changed since the spring.", True),
        ("Four councils have been inspected since April.", False),
        ("Since April inspectors have reported on four councils.", False),
    ],
)
def test_rules_in_force_since_april_do_not_make_reports_old(opening: str, is_news: bool) -> None:
    text = (
        f"{opening} All run children's services.\nNorfolk's leadership was judged outstanding. Kent's leadership was "
        "judged good. Leadership in Leeds was judged inadequate.\nBradford's leadership was judged inadequate."
    )
    told = brief(text, title="Mixed picture in latest Ofsted inspections", published="2026-08-05")
    assert told == (
        "City lI; Kent lG; Leeds lI; Norfolk lO" if is_news else "City lIp; Kent lGp; Leeds lIp; Norfolk lOp"
    )


def test_the_sort_of_council_behind_its_name_is_nobodys_initials() -> None:
    text = (
        "Ofsted has rated the children's services of two councils this week.\n"
        "Trafford MBC's makes the hardest reading. Leadership was judged inadequate.\n"
        "In Middlesbrough Borough Council leadership requires improvement."
    )
    assert brief(text, title="Two northern councils are rated") == "Middlesbrough lR; Trafford lI"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The director, who led Hampshire to outstanding, joined in 2022.", "Hampshire oOp"),
        ("She led Hampshire's children's services to outstanding.", "Hampshire oOp"),
        ("He took Kent from inadequate to good.", "Kent oGp oIp"),
        ("She led Hampshire's children's services for six years.", ""),
        ("She led the team to outstanding results.", ""),
        ("Charity runners led the school to outstanding.", ""),
    ],
)
def test_who_led_a_council_to_its_grade_led_that_council(text: str, told: str) -> None:
    before = "Leeds City Council has named a new director of children's services after Ofsted's report.\n"
    assert brief(before + text, title="Leeds names its director of children's services") == told
