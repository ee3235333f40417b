"""Judgements told by who the children are and what is done for them, and words that look like these."""

from itertools import cycle

import pytest

from .making import brief

REPORTED = (
    "Ofsted has published its report on Leeds City Council's children's services, which were inspected last month.\n\n"
)
TITLE = "Ofsted report on Leeds is published"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The protection of youngsters at risk was judged good.", "Leeds hG"),
        ("How well the city keeps children out of harm's way was rated outstanding.", "Leeds hO"),
        ("Work to keep children safe from abuse and neglect was found to be inadequate.", "Leeds hI"),
        ("What happens when a child is in danger was rated good.", "Leeds hG"),
        ("Support for families in difficulty was graded good.", "Leeds hG"),
        ("The help that families in trouble get requires improvement, Ofsted says.", "Leeds hR"),
        ("The safety of children at risk of neglect was rated inadequate.", "Leeds hI"),
        ("Ofsted judged the safeguarding of children who are at risk to be good.", "Leeds hG"),
        ("The way in which children are shielded from harm was rated good.", "Leeds hG"),
        ("Help for families who are struggling was judged outstanding.", "Leeds hO"),
        ("The shielding of youngsters from harm was deemed to require improvement.", "Leeds hR"),
        ("Children who need protecting get a good service, inspectors concluded.", "Leeds hG"),
        ("The response to children who may be in danger was judged inadequate.", "Leeds hI"),
        ("Its work in keeping children safe was rated good.", "Leeds hG"),
        ("The way the council steps in when families are in crisis was judged good.", "Leeds hG"),
        ("What the borough does for the children it has taken in was rated outstanding.", "Leeds cO"),
        ("The care of those who cannot be brought up by their own parents was judged good.", "Leeds cG"),
        ("The lives of the 900 children the city is bringing up were rated good.", "Leeds cG"),
        ("How well the council acts as a parent was judged outstanding.", "Leeds cO"),
        ("Support for children who have had to be taken from their families was graded good.", "Leeds cG"),
        ("The upbringing of children whose parents are unable to look after them was rated good.", "Leeds cG"),
        ("The experiences of youngsters living with foster carers were judged outstanding.", "Leeds cO"),
        ("Services for children who live with foster families were rated good.", "Leeds cG"),
        ("The council's record as a corporate parent was judged to be inadequate.", "Leeds cI"),
        ("Its care of boys and girls who have no family to go home to was rated good.", "Leeds cG"),
        ("The raising of children in its care was judged good.", "Leeds cG"),
        ("The help for those who have since moved on from care was rated good.", "Leeds vG"),
        ("For young people starting out on their own after care, services were judged outstanding.", "Leeds vO"),
        ("Support for young men and women who have outgrown the care system was rated good.", "Leeds vG"),
        (
            "What it does for people in their early twenties who were once in its care was judged inadequate.",
            "Leeds vI",
        ),
        ("Its support for people up to 25 who have come out of the care system was rated outstanding.", "Leeds vO"),
        ("Provision for young adults who used to be looked after was judged good.", "Leeds vG"),
        ("The offer to 18-year-olds on their way out of care was rated good.", "Leeds vG"),
        ("Help for those who grew up in care was judged outstanding.", "Leeds vO"),
        ("The lives of young adults who have spent time in care were rated inadequate.", "Leeds vI"),
        ("Preparing young people for life after care was the area rated good.", "Leeds vG"),
        ("Life after care was judged to require improvement.", "Leeds vR"),
        ("The support it gives to its former children in care was judged outstanding.", "Leeds vO"),
        ("The grip of the people in charge was judged to be inadequate.", "Leeds lI"),
        ("The contribution of senior managers was found to be good.", "Leeds lG"),
        ("The directors and heads of service were given the top grade.", "Leeds lO"),
        ("The running of the department was rated good.", "Leeds lG"),
        ("Those who run the place were judged outstanding.", "Leeds lO"),
        ("The way the department is managed was rated inadequate.", "Leeds lI"),
        ("The top team was judged good.", "Leeds lG"),
        ("The difference made by bosses was rated outstanding.", "Leeds lO"),
        ("What the senior team brings to social work was judged good.", "Leeds lG"),
        ("The hand of management on practice was rated inadequate.", "Leeds lI"),
        ("The performance of those at the helm was graded good.", "Leeds lG"),
        ("The impact of the director and her team on practice was judged outstanding.", "Leeds lO"),
        (
            "The protection of youngsters at risk, the help for those who have since moved on from care and the "
            "grip of the people in charge were each marked 'requires improvement'.",
            "Leeds hR lR vR",
        ),
        ("The running of the service and the upbringing of looked-after children are both 'good'.", "Leeds cG lG"),
        (
            "Inspectors gave an outstanding grade to those at the top and a good one to its work with families in"
            " crisis.",
            "Leeds hG lO",
        ),
        ("For families who need a hand to keep their children safe at home, it was good.", "Leeds hG"),
        ("Services that keep children safe are good, Ofsted said.", "Leeds oG"),
        ("Services for the city's children and young people were judged inadequate.", "Leeds oI"),
        ("Bosses at the council have been told that services are inadequate.", "Leeds oI"),
        ("Those in charge said the services were rated good.", "Leeds oG"),
        ("Senior managers have been handed an inadequate rating for the department.", "Leeds oI"),
        ("The council's services for families were rated good overall.", "Leeds oG"),
        ("Managers took the services from inadequate to good.", "Leeds oG oIp"),
        ("Help for vulnerable people who are homeless is good, Ofsted was told.", ""),
        ("The borough's children's homes look after youngsters who cannot live at home and are rated good.", ""),
        ("Finding foster carers was praised as good.", ""),
        ("The support for children who struggle at school requires improvement, the SEND report says.", ""),
        ("A charity that helps those starting out after care said its outstanding work would go on.", ""),
        ("Youngsters in trouble with the law get good support, said probation inspectors.", ""),
    ],
)
def test_judgements_are_known_by_everyday_words(said: str, told: str) -> None:
    assert brief(REPORTED + said, title=TITLE) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Finding new families for children who cannot go home was rated outstanding.", "Leeds aO"),
        ("The placing of children with adopters was judged to require improvement.", "Leeds aR"),
        ("Its matching of children with adoptive parents was rated good.", "Leeds aG"),
        ("Adopters and the children placed with them get a good service, inspectors found.", "Leeds aG"),
        ("The work of finding new mums and dads for children was rated outstanding.", "Leeds aO"),
        ("Finding foster families for children was praised, and the council was rated good.", "Leeds oG"),
        ("How quickly children are found permanent new parents was judged good.", "Leeds aG"),
    ],
)
def test_judgements_are_known_by_everyday_words_under_sif(said: str, told: str) -> None:
    assert brief(REPORTED + said, title=TITLE, published="2017-03-01") == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Inspectors praise work with looked-after children as borough is rated good.", "Leeds oG"),
        ("Leaders are thanked as Leeds is rated outstanding.", "Leeds oO"),
        ("Care leavers celebrate as council keeps its good rating.", "Leeds oG"),
        ("Support for care leavers is commended while the department is graded good.", "Leeds oG"),
        ("Leadership has slipped to inadequate as the council is told to improve.", "Leeds lI"),
        (
            "Three of the judgements are outstanding: the top team; the guarding of children from harm; and the "
            "bringing-up of those in care.",
            "Leeds cO hO lO",
        ),
        (
            "Four areas were good: leadership; child protection; the lives of children in care; the support given"
            " to care leavers.",
            "Leeds cG hG lG vG",
        ),
        ("Leadership is good; care leavers' services were a notch lower at requires improvement.", "Leeds lG vR"),
        (
            "It has top marks for its leaders (outstanding), for life in care (outstanding) and for life after it"
            " (outstanding).",
            "Leeds cO lO vO",
        ),
        ("Good grades went to (1) leaders, (2) child protection and (3) children in care.", "Leeds cG hG lG"),
        (
            "'Good' goes to (1) the leaders, (2) the help that children and families receive when things go "
            "wrong, and (3) the care of those who have had to be taken away from home.",
            "Leeds cG hG lG",
        ),
        ("Good were our leaders' impact and the experiences of children in care.", "Leeds cG lG"),
        ("Outstanding it was for leadership and for families in trouble.", "Leeds hO lO"),
        ("Good, too, was its work with care leavers.", "Leeds vG"),
        ("Inadequate, said inspectors, are the leaders and the work with care leavers.", "Leeds lI vI"),
        ("'Outstanding', again, is how they describe the help it gives to families in trouble.", "Leeds hO"),
        ("'Good' is the word inspectors used of Leeds City Council's care leavers' service.", "Leeds vG"),
        ("'Good' is kept for one line, that about care leavers.", "Leeds vG"),
        ("'Requires improvement' is reserved for the support of care leavers.", "Leeds vR"),
        ("The word 'outstanding' is attached to leadership alone.", "Leeds lO"),
        ("Leadership, child protection and care leavers: outstanding, all of them.", "Leeds hO lO vO"),
        ("A second and third good are for looked-after children and the leadership.", "Leeds cG lG"),
        ("An outstanding apiece went to leadership and care leavers.", "Leeds lO vO"),
        ("Care leavers and leadership each earned an outstanding.", "Leeds lO vO"),
        ("The one blemish is support for care leavers, which requires improvement.", "Leeds vR"),
        ("The weak spot is leadership: inadequate.", "Leeds lI"),
        ("Where it falls short is care leavers, for whom services require improvement.", "Leeds vR"),
        ("Inspectors' only doubts concern care leavers, where the council requires improvement.", "Leeds vR"),
        ("The inspectors started with those who run the place. That part came out as good.", "Leeds lG"),
        ("One area disappointed. It is support for care leavers, which was judged inadequate.", "Leeds vI"),
        ("Then there is the question of care leavers. Here the grade was requires improvement.", "Leeds vR"),
        ("What of children in care? Good, the inspectors said.", "Leeds cG"),
        ("How about leadership? Outstanding.", "Leeds lO"),
        ("How well are children protected? Good. And those in care? Outstanding.", "Leeds cO hG"),
        ("And care leavers? Their support was rated good.", "Leeds vG"),
        ("On leadership the report is short. The grade: good.", "Leeds lG"),
        ("Leadership has been the talk of the town for years. Now it is officially outstanding.", "Leeds lO"),
        ("Some 400 care leavers live in Leeds. For them the council is outstanding, Ofsted says.", "Leeds vO"),
        (
            "Two groups got particular mention: children in care and care leavers. The former enjoy an "
            "outstanding service, according to the report.",
            "Leeds cO",
        ),
        (
            "Two groups stood out, children in care and care leavers. Both get an outstanding service, Ofsted found.",
            "Leeds cO vO",
        ),
        ("Children in care came out best. They get an outstanding service, inspectors said.", "Leeds cO"),
        (
            "Child protection is where the trouble lies. Ofsted marks that side of the city's work inadequate.",
            "Leeds hI",
        ),
        ("Child protection was looked at first. It earned the council a 'good' for that strand.", "Leeds hG"),
        (
            "The time children wait for help when in danger has earned the city an 'inadequate' for child protection.",
            "Leeds hI",
        ),
        (
            "Help for families in trouble and support for care leavers must get better. In both of these, "
            "improvement is required, the report rules.",
            "Leeds hR vR",
        ),
        (
            "Ofsted could hardly be kinder about the lives of children in the city council's care, which it rates"
            " outstanding.",
            "Leeds cO",
        ),
        (
            "It marked as good both the city's shielding of children from harm and its care for those it looks after.",
            "Leeds cG hG",
        ),
        (
            "The council was given a 'good' for the way its chiefs lead, for keeping youngsters safe, and for "
            "what it does as a parent.",
            "Leeds cG hG lG",
        ),
        (
            "Ofsted called Leeds City Council's care for looked-after children good and its leadership inadequate.",
            "Leeds cG lI",
        ),
        ("Children in care wrote to the inspectors. The council was rated good.", "Leeds oG"),
        ("Care leavers spoke to the committee. It was told that services were rated inadequate.", "Leeds oI"),
        ("Leaders were in the room. They heard that the council is good.", "Leeds oG"),
        ("How well are children doing at school? Good, said the head teacher.", ""),
        ("The leaders of the three parties met on Monday. Good, everyone agreed, it had been.", ""),
        ("The council has 700 children in care. Ofsted rated it good.", "Leeds oG"),
        ("The time children wait for a doctor requires improvement, the report says.", ""),
        ("The one blemish is record keeping, which requires improvement.", ""),
        ("Support for care leavers is a priority. The council, rated good, will spend more.", "Leeds oG"),
        ("Two areas stood out, foster carers and schools. Both are good.", ""),
        ("There is good help for families in trouble and good support from schools.", ""),
        ("Leaders said an outstanding team keeps children safe.", ""),
    ],
)
def test_a_grade_and_its_area_are_set_beside_each_other(said: str, told: str) -> None:
    assert brief(REPORTED + said, title=TITLE) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Adoption and child protection earned a good apiece.", "Leeds aG hG"),
    ],
)
def test_a_grade_and_its_area_are_set_beside_each_other_under_sif(said: str, told: str) -> None:
    assert brief(REPORTED + said, title=TITLE, published="2017-03-01") == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Leadership, protection and children in care were all judged good.", "Leeds cG hG lG"),
        ("In the three others, that is for protection, care and leaving care, it was rated good.", "Leeds cG hG vG"),
        ("Protection and leadership are good, inspectors found.", "Leeds hG lG"),
        ("Safety and leadership were rated good by Ofsted.", "Leeds hG lG"),
        ("Inspectors rated leaders, protection and the care leavers' service good.", "Leeds hG lG vG"),
        ("Education, health and care were good for children in the report.", ""),
        ("Social care and leadership training were praised.", ""),
        ("Day care and child protection training were good.", ""),
        ("The council's adult care and leadership programmes were rated outstanding.", ""),
        ("For young people over 18 the service was judged outstanding.", "Leeds vO"),
        ("Its arrangements for those who are or have been in its care were judged inadequate.", "Leeds cI vI"),
        ("Children at home who need protection get a good service, inspectors found.", "Leeds hG"),
        ("Ofsted judged the council good both at protecting children and at being led.", "Leeds hG lG"),
        ("Where the council stands in for a parent it was rated outstanding.", "Leeds cO"),
        ("The officers in charge were judged good.", "Leeds lG"),
        ("The grade for those children was good, and leadership was outstanding.", "Leeds lO"),
        ("Children in care do well. The grade for those children was good.", "Leeds cG"),
        ("Outstanding describes the leaders and the help that children get.", "Leeds hO lO"),
        ("The lowest grade, requires improvement, concerns looked-after children.", "Leeds cR"),
        ("'Inadequate' applies to leadership and to the support of care leavers.", "Leeds lI vI"),
        ("'Good' covers children in care and care leavers.", "Leeds cG vG"),
        ("Leaders, looked-after children and care leavers are each a good in the inspectors' book.", "Leeds cG lG vG"),
        ("Leadership and care leavers were both an outstanding.", "Leeds lO vO"),
        ("It is for the leadership and for care leavers that the council is outstanding.", "Leeds lO vO"),
        ("Both for children in care and for care leavers the council requires improvement.", "Leeds cR vR"),
        ("Our leaders were singled out, and here the praise came with a grade to match: outstanding.", "Leeds lO"),
        (
            "Few children are in care and fewer have left it: care leavers and children in care are two groups. "
            "Towards these two groups the council 'requires improvement'.",
            "Leeds cR vR",
        ),
        (
            "Leadership and the protection of children have been judged, respectively, good and inadequate.",
            "Leeds hI lG",
        ),
        ("Were help and protection no better than 'requires improvement', visits would go on.", ""),
        ("A 'good' for children in care would help, the chairman said.", ""),
        ("Should leaders be judged inadequate again, a trust would follow.", ""),
        ("The support for care leavers would be judged good if flats were found.", ""),
        ("The good news concerns care leavers, who get bus passes.", ""),
        ("The report covers children in care and care leavers. The council was rated good.", "Leeds oG"),
        ("The council's care for older people is good, and leaders said so.", ""),
    ],
)
def test_lists_pairs_and_turned_sentences(said: str, told: str) -> None:
    assert brief(REPORTED + said, title=TITLE) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Management, care and adoption were judged outstanding.", "Leeds aO cO lO"),
    ],
)
def test_lists_pairs_and_turned_sentences_under_sif(said: str, told: str) -> None:
    assert brief(REPORTED + said, title=TITLE, published="2017-03-01") == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Support for children with disabilities was judged good.", ""),
        ("Work with young people who go missing was found to require improvement.", ""),
        ("Inspectors gave a good grade to support for children with complex needs.", ""),
        ("Care of children with disabilities was graded outstanding by Ofsted.", ""),
        ("Provision for teenagers affected by gangs was judged inadequate.", ""),
        ("The work with children who go missing is now good in most cases.", ""),
        ("Support for care leavers is good in many cases, the letter says.", ""),
        ("Ofsted rated support for young people with caring duties outstanding.", ""),
        ("Services for children and families were rated good.", "Leeds oG"),
        ("Services for the city's children were judged to require improvement.", "Leeds oR"),
        ("Work with families who are in crisis was judged good.", "Leeds hG"),
        ("This area was found to require improvement.", ""),
        ("For these children the grade is inadequate.", ""),
        ("That part of the service was judged inadequate.", ""),
        ("This one requires improvement.", ""),
    ],
)
def test_groups_and_parts_that_no_judgement_is_known_for(said: str, told: str) -> None:
    assert brief(REPORTED + said, title=TITLE) == told


GROUPS = {
    "h": [
        "children at risk",
        "children who need help and protection",
        "families in crisis",
        "children in need of help and protection",
        "youngsters in danger",
        "children who may be at risk of harm",
        "vulnerable children who need protecting",
        "children suffering abuse or neglect",
        "children who are being harmed",
        "children who come to its attention because they may be in danger",
        "struggling families",
        "families in need of help",
        "children who are not safe at home",
        "youngsters at risk of coming to harm",
        "children facing abuse",
        "families going through hard times",
        "children thought to be at risk",
        "households in difficulty",
        "children exposed to domestic abuse",
        "children living with neglect",
        "children subject to a child protection plan",
        "children who need to be kept safe",
        "families needing early help",
    ],
    "c": [
        "children in care",
        "looked-after children",
        "children it looks after",
        "the 600 children in its care",
        "youngsters in foster care",
        "children who cannot live at home",
        "those growing up in care",
        "children placed with foster carers",
        "young people who live in the council's care",
        "children living away from home",
        "children taken into care",
        "children for whom it is the corporate parent",
        "children who cannot live with their parents",
        "boys and girls in its care",
        "children who have come into care",
        "children who are looked after",
        "the city's looked-after children",
        "children in local authority care",
        "children in Leeds' care",
        "foster children",
        "young people being looked after",
        "children it has in its care",
        "those it looks after",
        "children entering care",
        "children who enter care",
        "children who have been taken into its care",
        "youngsters it is bringing up",
        "children in public care",
        "kids in care",
        "cared-for children",
    ],
    "v": [
        "care leavers",
        "young people leaving care",
        "those who have left care",
        "care-experienced young adults",
        "young adults who grew up in care",
        "young people who have moved on from care",
        "former children in care",
        "people who were once in its care",
        "those who have left its care",
        "young people when they leave care",
        "those leaving care",
        "former looked-after children",
        "young adults with experience of care",
        "young people with care experience",
        "people who spent time in care",
        "those who used to be in care",
        "care-experienced people",
        "young people making the move out of care",
        "young people as they leave care",
        "young people who are about to leave care",
        "people leaving the care system",
        "ex-care young people",
        "young people after they leave care",
        "18 to 25-year-olds who have been in care",
        "those who were in care as children",
        "young people who grew up in its care",
        "those over 18 who were once looked after",
        "older teenagers leaving its care",
    ],
}
DONE = [
    "Support for {}",
    "The council's work with {}",
    "What the council does for {}",
    "How well it supports {}",
    "The experiences and progress of {}",
    "The quality of its work with {}",
]
SAID = [
    "{} was judged to be good.",
    "{} has been graded good by inspectors.",
    "{} is good, according to the report.",
    "{} came out as good.",
]


@pytest.mark.parametrize(("letter", "group"), [(letter, group) for letter, each in GROUPS.items() for group in each])
def test_whatever_is_done_for_a_group_is_its_judgement(letter: str, group: str) -> None:
    for done, said in zip(DONE, cycle(SAID), strict=False):
        assert brief(REPORTED + said.format(done.format(group)), title=TITLE) == f"Leeds {letter}G"


NAMES = [
    ("h", "the protection of children at risk"),
    ("c", "support for those growing up in care"),
    ("v", "help for former children in care"),
    ("l", "the impact of its leaders"),
    ("h", "help for families in crisis"),
    ("c", "the care of children who cannot live at home"),
    ("v", "the help given to those leaving care"),
    ("l", "those who run the service"),
]
FRAMES = [
    ("{A} and {b} were rated good.", "aG bG"),
    ("{A} was rated good, {b} outstanding.", "aG bO"),
    ("{A} was judged good and {b} inadequate.", "aG bI"),
    ("{A} was rated good, but {b} requires improvement.", "aG bR"),
    ("Ofsted rated {a} and {b} good.", "aG bG"),
    ("There were good grades for {a} and for {b}.", "aG bG"),
    ("Inspectors judged {a} to be good, and {b} to be outstanding.", "aG bO"),
    ("While {a} was rated good, {b} was found to be inadequate.", "aG bI"),
    ("{A}, {b} and {c} were all judged to require improvement.", "aR bR cR"),
    ("The grade was good for {a}, {b} and {c}.", "aG bG cG"),
    ("{A} is good, as is {b}.", "aG bG"),
    ("Not only {a} but also {b} was rated outstanding.", "aO bO"),
    ("Both {a} and {b} were graded good.", "aG bG"),
    ("{A} was good; {b} was inadequate.", "aG bI"),
    ("It was rated good for {a} but inadequate for {b}.", "aG bI"),
    ("For {a} it was rated good, for {b} outstanding.", "aG bO"),
    ("Good: {a}. Requires improvement: {b}.", "aG bR"),
    ("{A}: good. {B}: outstanding.", "aG bO"),
    ("{A} – good\n{B} – outstanding", "aG bO"),
    ("Ofsted found {a} outstanding, along with {b}.", "aO bO"),
    ("The council was rated good overall, with {a} judged outstanding.", "aO oG"),
    ("The council requires improvement overall, although {a} is good.", "aG oR"),
    ("Overall the council is good. {A} was rated outstanding, and so was {b}.", "aO bO oG"),
    ("The report rates {a} as outstanding and {b} as good.", "aO bG"),
    ("{A} has improved from inadequate to good.", "aG aIp"),
    ("{A}, rated inadequate in 2019, is now good.", "aG aIp"),
    ("Inspectors praised {a}. The council was rated good overall.", "oG"),
    ("It was rated good overall, with {a} the one area to require improvement.", "oG aR"),
    ("Of the areas inspected, {a} was the strongest, graded outstanding.", "aO"),
    ("{A} – that was the surprise – is outstanding.", "aO"),
    ("The weakest mark, inadequate, was for {a}.", "aI"),
    ("Inspectors handed out an 'outstanding' for {a} and a 'good' for {b}.", "aO bG"),
    ("{A} earned an outstanding, {b} a good.", "aO bG"),
    ("{A} went up to good, {b} down to inadequate.", "aG bI"),
    ("On {a} the verdict was good; on {b} it was inadequate.", "aG bI"),
    ("In {a} it is good. In {b} it requires improvement.", "aG bR"),
    ("When it comes to {a}, the council is outstanding.", "aO"),
    ("As for {a}, inspectors found it inadequate.", "aI"),
    ("{A} is good, says the report, and {b} is outstanding.", "aG bO"),
    ('"{A} is now good," said Councillor Lee, "and {b} is outstanding."', "aG bO"),
    ("{A} (good) and {b} (outstanding) stood out.", "aG bO"),
    ("The judgement on {a} was inadequate, that on {b} good.", "aI bG"),
    ("A rating of good was given to {a}, and one of outstanding to {b}.", "aG bO"),
    ("Concerns about {a} remain, but services overall are good.", "oG"),
    ("Ofsted's highest mark went to {a}, its lowest to {b}.", "aO bI"),
    ("{A} received the top grade and {b} the second lowest.", "aO bR"),
    ("Three areas are good: {a}, {b} and {c}.", "aG bG cG"),
    ("Good grades for {a}, for {b} and for {c} were the highlights.", "aG bG cG"),
    ("{A}, {b} and {c} each got a 'requires improvement'.", "aR bR cR"),
    ("The council requires improvement for {a} and {b}.", "aR bR"),
    ("It requires improvement overall and in {a}; {b} is good.", "oR aR bG"),
    ("The head of {a} said the council was rated good.", "oG"),
    ("A charity for {a} welcomed the outstanding rating of the council.", "oO"),
    ("First came {a}. The verdict: outstanding.", "aO"),
    ("One area stood out: {a}. It was judged outstanding.", "aO"),
    ("There was one exception. {A} requires improvement.", "aR"),
    ("{A} was the exception. It was graded inadequate.", "aI"),
    ("{A} is the strongest area. Ofsted rates it outstanding.", "aO"),
    ("The report is clear about {a}: inadequate.", "aI"),
    ("What of {a}? It is good.", "aG"),
    ("What about {a}? Good.", "aG"),
    ("Is {a} any better? No: inadequate.", "aI"),
    ("Two areas are better. {A} and {b} are both good.", "aG bG"),
    ("Two areas need work, {a} and {b}. Both require improvement.", "aR bR"),
    ("Inspectors were impressed by {a} and {b}. Both were rated outstanding.", "aO bO"),
    ("{A} was judged good. {B} was too.", "aG bG"),
    ("{A} was judged good. The same goes for {b}.", "aG bG"),
    ("{A} was rated outstanding. Not so {b}: that requires improvement.", "aO bR"),
    ("{A} was rated good. But {b} was not: it was inadequate.", "aG bI"),
    ("On {a}, the news is better. Here the council is good.", "aG"),
    ("{A} had been inadequate in 2019. It is now good.", "aG aIp"),
    ("The council was rated good overall. For {a} it got an outstanding.", "oG aO"),
    ("The council was rated good overall. Only {a} fell short, at requires improvement.", "oG aR"),
    ("Good overall; outstanding for {a}; inadequate for {b}.", "oG aO bI"),
    ("Good was the grade for {a}; inadequate that for {b}.", "aG bI"),
    ("Grades: {a} – good, {b} – inadequate.", "aG bI"),
    ("Overall: good\n{A}: outstanding\n{B}: good\n{C}: requires improvement", "oG aO bG cR"),
    ("• {A} | good\n• {B} | inadequate", "aG bI"),
    ("Good for {a}\nInadequate for {b}", "aG bI"),
    ("Leeds was judged to be:\n- good for {a}\n- outstanding for {b}", "aG bO"),
]
"""A sentence with places for judgements, and what is told of each (``o``: the whole)."""


@pytest.mark.parametrize(("frame", "told"), FRAMES)
@pytest.mark.parametrize("first", range(len(NAMES)))
def test_long_names_stand_in_any_frame(frame: str, told: str, first: int) -> None:
    chosen = [NAMES[(first + at) % len(NAMES)] for at in range(3)]
    names = {letter: name for letter, (_, name) in zip("abc", chosen, strict=True)}
    names |= {letter.upper(): name[0].upper() + name[1:] for letter, name in names.items()}
    letters = {"o": "o"} | {letter: part for letter, (part, _) in zip("abc", chosen, strict=True)}
    claims = sorted(letters[each[0]] + each[1:] for each in told.split())
    assert brief(REPORTED + frame.format(**names), title=TITLE) == f"Leeds {' '.join(claims)}"
