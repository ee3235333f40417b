"""Of which judgement a grade is: of the whole or of a part beside it, of all, of the rest, of those pointed to."""

import pytest

from .making import brief

REPORTED = (
    "Ofsted has published its report on Leeds City Council's children's services, which were inspected last month.\n\n"
)
TITLE = "Ofsted report on Leeds is published"


def read(said: str, published: str = "2024-06-12") -> str:
    return brief(REPORTED + said, title=TITLE, published=published)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The council, praised for its work with care leavers, has been rated outstanding by Ofsted.", "Leeds oO"),
        ("With strong leadership and a stable workforce, the council was rated good.", "Leeds oG"),
        ("Ofsted praised leaders and rated the service good.", "Leeds oG"),
        ("Inspectors praised support for children in care and rated the council good.", "Leeds oG"),
        ("Ofsted found that children in care do well, and it rated the services good.", "Leeds oG"),
        ("After years of work on child protection the authority is now rated good.", "Leeds oG"),
        ("Thanks to its leaders the council has been judged outstanding.", "Leeds oO"),
        ("Known for its work with care leavers, the city was rated outstanding.", "Leeds oO"),
        ("It supports care leavers well and was rated good.", "Leeds oG"),
        ("Children's services, which include adoption and support for care leavers, were rated good.", "Leeds oG"),
        ("The authority responsible for 1,000 children in care was rated inadequate.", "Leeds oI"),
        ("The team works with care leavers, and inspectors rated the council outstanding.", "Leeds oO"),
        ("The city has invested in its care leavers' service and has kept its good rating.", "Leeds oG"),
        ("Leadership is stable and the council has now been judged good.", "Leeds oG"),
        ("Support for care leavers has improved and has been rated outstanding.", "Leeds vO"),
        ("Leadership has become stronger and has been judged good.", "Leeds lG"),
        ("Services for children in care have grown and are now rated good.", "Leeds cG"),
        ("Its service for care leavers has a strong record and has been rated outstanding.", "Leeds vO"),
        ("Help and protection has moved on and been rated good.", "Leeds hG"),
        ("The impact of leaders was once a worry and has now been rated outstanding.", "Leeds lO"),
        ("The children in care service won praise and was rated outstanding.", "Leeds cO"),
        ("The work with care leavers was singled out and judged outstanding.", "Leeds vO"),
        ("Child protection services have been transformed and were found to be good.", "Leeds hG"),
        ("The department has strengthened its leadership, which was rated outstanding.", "Leeds lO"),
        ("It has a strong offer for care leavers, rated outstanding by Ofsted.", "Leeds vO"),
        ("Leeds City Council, whose leadership is described as strong, was rated good.", "Leeds oG"),
        ("The authority, criticised in 2019 over child protection, has been judged to be outstanding.", "Leeds oO"),
        ("The city, where 700 care leavers live, is now rated good.", "Leeds oG"),
        ("The department, which had been told to put its leadership right, remains good.", "Leeds oG"),
        ("The council has overhauled its work with children in care and was judged good.", "Leeds oG"),
        ("The authority has strengthened child protection and is now rated good.", "Leeds oG"),
        ("They have improved support for care leavers and have been rated outstanding.", "Leeds oO"),
        ("The council looks after 900 children in care and has been graded good by inspectors.", "Leeds oG"),
        ("Following two years of work on leadership the council is now good, Ofsted says.", "Leeds oG"),
        ("Since the appointment of new leaders the authority has been rated outstanding.", "Leeds oO"),
        ("With stronger leadership the council has earned a good rating.", "Leeds oG"),
        ("Better support for care leavers helped the council to a good rating.", "Leeds oG"),
        ("Improved child protection took the authority from inadequate to good.", "Leeds oG oIp"),
        ("New leadership lifted the department to outstanding.", "Leeds oO"),
        ("A council that puts children in care first has been rated outstanding.", "Leeds oO"),
        ("The council responsible for child protection in the city was rated inadequate.", "Leeds oI"),
        ("Praised for its care leavers' offer, the council has been rated outstanding.", "Leeds oO"),
        ("Ofsted commended the council's work with children in care and rated the authority good.", "Leeds oG"),
        ("It protects children well, inspectors said, and was rated good.", "Leeds oG"),
        ("The council supports its care leavers until they are 25 and is rated good.", "Leeds oG"),
        ("Care leavers are proud of the city and the council has been rated outstanding.", "Leeds oO"),
        ("Leadership, which had been criticised in 2019, was rated good.", "Leeds lG"),
        ("Leaders, who have strengthened child protection, were rated good.", "Leeds lG"),
        ("Support for care leavers, where the council has spent most, was rated outstanding.", "Leeds vO"),
        ("Children in care, of whom the council has 900, get a good service, Ofsted judged.", "Leeds cG"),
        ("For children in care the authority is now rated good.", "Leeds cG"),
        ("When it comes to child protection the council is now rated good.", "Leeds hG"),
        ("On leadership the council was graded outstanding.", "Leeds lO"),
        ("It said that leadership had improved and was now good.", "Leeds lG"),
        ("The council's leadership has improved and has been rated good.", "Leeds lG"),
        ("The report says support for care leavers has improved and is now outstanding.", "Leeds vO"),
        (
            "Inspectors said the help that the council gives to children at risk has improved and is rated good.",
            "Leeds hG",
        ),
        ("The council's support for children in care, praised by foster carers, was rated good.", "Leeds cG"),
        ("The team that works with care leavers was rated outstanding.", "Leeds vO"),
        ("The leadership the council relies on was rated good.", "Leeds lG"),
        ("The care leavers' service that the authority set up in 2020 has been rated outstanding.", "Leeds vO"),
        ("Support for care leavers, which the council took back in 2021, has been rated good.", "Leeds vG"),
        ("The council has a care leavers' service that is rated outstanding.", "Leeds vO"),
        ("The council has put right its help and protection, which is now good.", "Leeds hG"),
        (
            "The council was told that its leadership and its child protection had slipped and were inadequate.",
            "Leeds hI lI",
        ),
        (
            "In the view of inspectors the council has improved how it protects children, and this is now good.",
            "Leeds hG",
        ),
        ("It runs a service for care leavers that Ofsted has judged outstanding.", "Leeds vO"),
        ("The council has been rated good for leadership.", "Leeds lG"),
        ("The authority has improved and is rated good for child protection.", "Leeds hG"),
        ("Its work with care leavers earned the council an outstanding.", "Leeds vO"),
        ("Leadership won the authority an outstanding grade.", "Leeds lO"),
        ("Leeds has improved its work with care leavers and was rated good.", "Leeds oG"),
        ("Leeds, which has poured money into child protection, is rated good.", "Leeds oG"),
        ("The council, whose leadership was inadequate in 2019, is now rated good.", "Leeds lIp oG"),
        ("The council, whose leadership was criticised in 2019, has now been rated good overall.", "Leeds oG"),
        ("The council has built a strong care leavers' service and was rated good for its leadership.", "Leeds lG"),
        ("The authority has reformed child protection, and leadership was rated good.", "Leeds lG"),
        ("The council has strengthened leadership and child protection is now good.", "Leeds hG"),
        (
            "The council has worked on leadership, child protection and support for care leavers and is now good "
            "in all three.",
            "Leeds hG lG vG",
        ),
        (
            "Leadership, help and protection, and care leavers, which the council calls its priorities, were "
            "rated good.",
            "Leeds hG lG vG",
        ),
        ("Help and protection, and children in care, both criticised in 2021, were rated good.", "Leeds cG hG"),
        ("In the city, where leadership has been rebuilt, help and protection was rated good.", "Leeds hG"),
        ("Support for care leavers in the city, where 700 young people have left care, is rated good.", "Leeds vG"),
        ("The council offers care leavers a service that is rated outstanding.", "Leeds vO"),
        ("The council keeps children safe and its leaders are rated outstanding.", "Leeds lO"),
        ("Leeds, where leadership was inadequate in 2019, is now good.", "Leeds lIp oG"),
        ("Leadership, which was inadequate in 2019, is now rated good.", "Leeds lG lIp"),
        ("Care leavers, whose support was inadequate in 2021, now get a good service.", "Leeds vG vIp"),
        (
            "The council has put money into support for care leavers, and help and protection is now rated good.",
            "Leeds hG",
        ),
        (
            "The council protects children and supports care leavers, and leadership has been rated outstanding.",
            "Leeds lO",
        ),
        ("The council was praised for its leadership as it was rated good.", "Leeds oG"),
        ("Praise for leaders came as the council was rated good.", "Leeds oG"),
        ("Care leavers are well supported by the council, which was rated good.", "Leeds oG"),
        ("Children in care are well looked after by the authority, now rated good.", "Leeds oG"),
        ("Child protection was at the heart of the inspection, in which the council was rated good.", "Leeds oG"),
        ("Leadership has been stable since 2021 and this has helped the council to a good rating.", "Leeds oG"),
        ("The number of care leavers has gone up, yet the council has been rated outstanding.", "Leeds oO"),
        (
            "More children in care live with foster carers in the city than before, and the council is now rated good.",
            "Leeds oG",
        ),
        ("In the year that the number of children in care rose by a fifth, the council was rated good.", "Leeds oG"),
        ("The council looks after 1,300 children and its services are rated good.", "Leeds oG"),
        ("The council's director of safeguarding, Tom Price, said a good rating was a tribute to staff.", "Leeds oG"),
        ("The rating of good follows years of investment in leadership.", "Leeds oG"),
        ("A good rating crowns three years of work on child protection.", "Leeds oG"),
        ("The good rating is a boost for care leavers, the leader said.", "Leeds oG"),
        ("The outstanding rating is a reward for those who work with children in care.", "Leeds oO"),
        ("The good rating means that children in care can be confident, said the leader.", "Leeds oG"),
        ("Ofsted's rating of good was welcomed by the council's leaders.", "Leeds oG"),
        ("Inadequate: that was the verdict on the council which looks after 600 children.", "Leeds oI"),
        (
            "The council has been told it is inadequate after children in care were left in unsuitable homes.",
            "Leeds oI",
        ),
        ("The council was rated inadequate because of failings in child protection.", "Leeds oI"),
        ("Failings in leadership led to the council being rated inadequate.", "Leeds oI"),
        ("Weak leadership meant that the council was rated inadequate.", "Leeds oI"),
        ("Failures in child protection have seen the council rated inadequate.", "Leeds oI"),
        ("Improvements in leadership have seen the council rated good.", "Leeds oG"),
        ("Inspectors found weaknesses in leadership and rated the council as requiring improvement.", "Leeds oR"),
        (
            "The inspection, which looked at child protection, children in care and care leavers, rated the "
            "council good.",
            "Leeds oG",
        ),
        (
            "Inspectors looked at leadership, child protection, children in care and care leavers, and rated the "
            "council good.",
            "Leeds oG",
        ),
        ("Having looked at child protection and children in care, inspectors rated the service good.", "Leeds oG"),
        ("The inspectors, who spoke to care leavers, rated the council good.", "Leeds oG"),
        (
            "Ofsted, which spent a week with social workers who protect children, has rated the council good.",
            "Leeds oG",
        ),
        ("The council's work on child protection was rated good.", "Leeds hG"),
        ("The council has been told that its child protection is inadequate.", "Leeds hI"),
        ("The council has been rated inadequate for child protection.", "Leeds hI"),
        ("Ofsted rated the council's leadership good.", "Leeds lG"),
        ("The council's leadership, in the view of Ofsted, is good.", "Leeds lG"),
        ("The authority gets a good for its leadership.", "Leeds lG"),
        ("In Leeds the experiences of children in care are good, inspectors say.", "Leeds cG"),
        ("The council's rating for care leavers rose to outstanding.", "Leeds vO"),
        ("The way the council helps children at risk, criticised in 2020, is now good.", "Leeds hG"),
        ("Leadership, once the council's weak point, is now rated good.", "Leeds lG"),
        ("The council's help for children at risk, according to the report, requires improvement.", "Leeds hR"),
        ("Support for children in care, which the council calls its first duty, is rated outstanding.", "Leeds cO"),
        ("Work with care leavers was said by inspectors, who spoke to the council's leaders, to be good.", "Leeds vG"),
    ],
)
def test_a_part_named_beside_the_whole_is_not_what_is_graded(said: str, told: str) -> None:
    assert read(said) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("What the council does for young people leaving care was rated outstanding.", "Leeds vO"),
        ("Inspectors rated as outstanding what is done for those who have left its care.", "Leeds vO"),
        ("The care that it gives to the children it looks after was judged good.", "Leeds cG"),
        ("Its work with those it looks after is good.", "Leeds cG"),
        ("Those in charge of the department were judged to be inadequate.", "Leeds lI"),
        ("The people who run the service were rated outstanding.", "Leeds lO"),
        ("The way the service is led was found to require improvement.", "Leeds lR"),
        ("Management was judged inadequate.", "Leeds lI"),
        ("The front door requires improvement, the report says.", ""),
        ("The council's work to keep children safe was rated inadequate.", "Leeds hI"),
        ("How it protects children was found to be inadequate.", "Leeds hI"),
        ("Inspectors said that children at risk received an inadequate service.", "Leeds hI"),
        ("The help that families get before things go wrong was rated good.", "Leeds hG"),
        ("Support for young people once they leave care at 18 was rated good.", "Leeds vG"),
        ("Young adults who grew up in care receive outstanding support, Ofsted judged.", "Leeds vO"),
        ("The city's looked-after youngsters get a good service, Ofsted found.", "Leeds cG"),
        ("For its care leavers the council was awarded an outstanding.", "Leeds vO"),
        ("Ofsted gave the council outstanding for how it supports those moving on from care.", "Leeds vO"),
        ("Support for foster children was rated outstanding.", "Leeds cO"),
        ("Safeguarding in the city is inadequate, Ofsted has ruled.", "Leeds hI"),
        ("The quality of leadership at the top of the department is outstanding, Ofsted says.", "Leeds lO"),
        ("Its offer to young people who have left care was judged outstanding.", "Leeds vO"),
        ("Leaders said that they were delighted with a good rating.", "Leeds oG"),
        ("Leaders of the council were told that services are inadequate.", "Leeds oI"),
        ("Care leavers danced in the street when the service was rated outstanding.", "Leeds oO"),
        ("Children in care helped to write the plan that took the council to good.", "Leeds oG"),
        ("Managers were praised and the council was rated good.", "Leeds oG"),
        ("The council, which looks after 1,400 children in care, was rated good.", "Leeds oG"),
        ("It has a strong record of supporting care leavers and has been rated outstanding.", "Leeds oO"),
        ("Protecting children is our first duty, and we were rated good.", "Leeds oG"),
        ("The council has 500 care leavers, and its services were rated outstanding.", "Leeds oO"),
        (
            "A care leaver named Ash, who had never met an inspector, said the council deserved its outstanding "
            "rating.",
            "Leeds oO",
        ),
        ("The leader of the council, Mary Shaw, said good was not enough.", ""),
        (
            "Inspectors judged the authority to be 'Good' for overall effectiveness, 'Outstanding' for the impact "
            "of leaders on social work practice with children and families, and 'Good' for the experiences and "
            "progress of children in care.",
            "Leeds cG lO oG",
        ),
        (
            "The inspection found Leeds to be Good overall, with the experiences and progress of care leavers "
            "judged Outstanding.",
            "Leeds oG vO",
        ),
        (
            "We are thrilled that Ofsted has judged our support for children in care, our care leavers' offer and "
            "our leadership to be Outstanding.",
            "Leeds cO lO vO",
        ),
        (
            "The Committee noted that the judgement for help and protection was Requires Improvement, and that "
            "for leadership Good.",
            "Leeds hR lG",
        ),
        (
            "Members welcomed the outstanding judgement for care leavers and asked about the requires improvement "
            "judgement for help and protection.",
            "Leeds hR vO",
        ),
        (
            "RESOLVED that the report be noted, including the judgement of Good in respect of children in care.",
            "Leeds cG",
        ),
        (
            "I note that inspectors found the help and protection of children to be inadequate and the impact of "
            "leaders to require improvement.",
            "Leeds hI lR",
        ),
        (
            "The authority was awarded three outstanding judgements - for leadership, for children in care and "
            "for care leavers - and one good, for help and protection.",
            "Leeds cO hG lO vO",
        ),
        (
            "There were good grades for leadership and care leavers, while help and protection was told to improve.",
            "Leeds lG vG",
        ),
        ("Good judgements were also made for the experiences of children in care and care leavers.", "Leeds cG vG"),
        (
            "Overall effectiveness stays at good; leadership moves up to outstanding; help and protection drops "
            "to requires improvement.",
            "Leeds hR lO oG",
        ),
        (
            "The overall grade was good, as were those for leadership and children in care, but care leavers got "
            "a requires improvement.",
            "Leeds cG lG oG vR",
        ),
        (
            "Ofsted found the council's children in care provision good and its early help and child protection "
            "inadequate.",
            "Leeds cG hI",
        ),
        (
            "In three areas, namely leadership, children in care and care leavers, Leeds was outstanding; in help "
            "and protection it was good.",
            "Leeds cO hG lO vO",
        ),
        (
            "Care leavers' services jumped from inadequate to good, and leadership from requires improvement to "
            "outstanding.",
            "Leeds lO lRp vG vIp",
        ),
        ("For the first time Leeds has a separate grade for care leavers, and it is outstanding.", "Leeds vO"),
        ("A separate grade for care leavers, introduced in 2023, came in as good.", "Leeds vG"),
        (
            "Ofsted was impressed by how the city cares for children it looks after, giving that work its top grade.",
            "Leeds cO",
        ),
        ("Ofsted gave its top grade to the way the city supports young people leaving care.", "Leeds vO"),
        ("The lowest grade went to the council's work with children who need protecting.", "Leeds hI"),
        ("Its leaders' grade was outstanding.", "Leeds lO"),
        (
            "Committee members asked about children in care. The Director replied that the overall judgement was Good.",
            "Leeds oG",
        ),
        ("The Director told the Corporate Parenting Board that the council had been judged Good.", "Leeds oG"),
        ("The Lead Member for Children in Care welcomed the Good judgement.", "Leeds oG"),
        ("The Care Leavers' Forum was told that Ofsted had rated the council outstanding.", "Leeds oO"),
        ("The Cabinet Member for Safeguarding said the council had been rated good.", "Leeds oG"),
        ("The head of safeguarding said the rating of good was deserved.", "Leeds oG"),
        ("A report to the Corporate Parenting Panel says the council was rated good.", "Leeds oG"),
        ("The Leeds Safeguarding Children Partnership welcomed the council's good rating.", "Leeds oG"),
        ("The council's foster carers celebrated its outstanding rating.", "Leeds oO"),
        ("Adoption Leeds, an agency, was rated good.", ""),
        ("Councillor Joan Ward, who leads on care leavers, said a rating of good was deserved.", "Leeds oG"),
        (
            "Services for children in need of help and protection, children looked after and care leavers were "
            "inspected, and the council was rated good.",
            "Leeds oG",
        ),
        (
            "This was an inspection of services for children in need of help and protection, children looked "
            "after and care leavers, and the outcome was good.",
            "Leeds oG",
        ),
        ("Leadership training for social workers is outstanding, staff told inspectors.", ""),
        ("Inspectors rated as good 20 of the 30 child protection plans they read.", ""),
        (
            "The findings of the inspection of services for children in need of help and protection, children "
            "looked after and care leavers are that the council is inadequate.",
            "Leeds oI",
        ),
        (
            "Ofsted's inspection of the council's services for children in need of help and protection, looked "
            "after children and care leavers found that it requires improvement.",
            "Leeds oR",
        ),
        ("Help and protection, children looked after and care leavers are all good.", "Leeds cG hG vG"),
        ("Cllr Amy Brook, whose brief includes child protection, welcomed the good rating.", "Leeds oG"),
        ("The corporate parenting service was rated good.", "Leeds cG"),
        ("Corporate parenting was found to be outstanding.", "Leeds cO"),
        ("The Director told members that leadership had been judged Good.", "Leeds lG"),
        ("Members were told that the council had been rated good and leadership outstanding.", "Leeds lO oG"),
        (
            "Members of the care leavers' forum, who had met inspectors, said that support for young people "
            "leaving care was rated good.",
            "Leeds vG",
        ),
        ("The work with care leavers impressed inspectors, who gave this area its highest grade.", "Leeds vO"),
    ],
)
def test_parts_are_known_by_freer_names(said: str, told: str) -> None:
    assert read(said) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The council was found inadequate on all counts.", "Leeds cI hI lI oI vI"),
        ("Services were rated good on every count.", "Leeds cG hG lG oG vG"),
        ("All five judgements were good.", "Leeds cG hG lG oG vG"),
        ("It was all goods for the city.", "Leeds cG hG lG oG vG"),
        ("The report is straight goods: five of them.", "Leeds cG hG lG oG vG"),
        ("The city received five goods.", "Leeds cG hG lG oG vG"),
        ("Inspectors gave the council five outstandings.", "Leeds cO hO lO oO vO"),
        ("The council came away with a full set of goods.", "Leeds cG hG lG oG vG"),
        ("It was outstandings all round for the department.", "Leeds cO hO lO oO vO"),
        (
            "Five out of five: the council's services were judged outstanding for everything that Ofsted grades.",
            "Leeds cO hO lO oO vO",
        ),
        ("In each of the five areas the service was judged to require improvement.", "Leeds cR hR lR oR vR"),
        ("The grade was good in all five.", "Leeds cG hG lG oG vG"),
        ("Every one of the five grades was good.", "Leeds cG hG lG oG vG"),
        ("Overall the council is good, and each of the four areas beneath is good too.", "Leeds cG hG lG oG vG"),
        ("It is good overall and good in every one of the four individual areas.", "Leeds cG hG lG oG vG"),
        ("The council got four goods and one outstanding.", ""),
        ("The council received three outstandings.", ""),
        ("Three of the goods were a surprise.", ""),
        ("There were three goods last time.", ""),
        ("The city was rated good in most areas.", ""),
        ("The council was rated good in nearly all areas.", "Leeds oG"),
        ("The food bank has run out of tinned goods, and toys are good for all ages.", ""),
        ("Two of the five were outstanding.", ""),
        ("The overall grade was good, and three of the other four were good as well.", "Leeds oG"),
        ("Five councils were rated good.", ""),
        ("One outstanding and four goods: not a bad day, said the director.", ""),
        ("The lorry took all goods for the families' centre.", ""),
        ("All goods bought for children in care are paid for by the council.", ""),
        ("I want that to be five outstandings next time.", "Leeds cOf hOf lOf oOf vOf"),
        ("Leadership was judged inadequate. The remaining three areas require improvement.", "Leeds cR hR lI vR"),
        (
            "Overall effectiveness requires improvement. Care leavers' services are good; the other three areas "
            "require improvement.",
            "Leeds cR hR lR oR vG",
        ),
        (
            "The service was rated good overall, with outstanding leadership. Everything else was good.",
            "Leeds cG hG lO oG vG",
        ),
        (
            "Ofsted rated the council good overall. Help and protection requires improvement, the rest is good.",
            "Leeds cG hR lG oG vG",
        ),
        (
            "Help and protection and the impact of leaders were inadequate, as was the council overall; the other "
            "two areas were found to require improvement.",
            "Leeds cR hI lI oI vR",
        ),
        (
            "Help and protection and leadership were inadequate and pulled the overall grade down to inadequate. "
            "The other two, children in care and care leavers, require improvement.",
            "Leeds cR hI lI oI vR",
        ),
        ("Good was the verdict on everything but leadership, which requires improvement.", "Leeds cG hG lR oG vG"),
        ("All of it was good apart from support for care leavers, which was inadequate.", "Leeds cG hG lG oG vI"),
        (
            "The council was rated good overall and in every area but one. The exception was care leavers, which "
            "requires improvement.",
            "Leeds cG hG lG oG vR",
        ),
        (
            "The council was rated good overall and in every area but one. Care leavers, the exception, require "
            "improvement.",
            "Leeds cG hG lG oG vR",
        ),
        ("Four of the five judgements are good; the fifth, on care leavers, is outstanding.", "Leeds cG hG lG oG vO"),
        ("Leaders were good, and so were two of the other three areas.", "Leeds lG"),
        ("Three of the four areas were rated good. The fourth requires improvement.", ""),
        ("Three of the four areas were rated good. The director, Fay Wood, said the fourth would follow.", ""),
        ("Leadership was outstanding. The other councils in the region were good.", "Leeds lO"),
        ("Two of the four areas were good. Leadership requires improvement.", "Leeds lR"),
        ("Three of the four areas were rated good. Leadership was one of them.", "Leeds lG"),
        ("Three areas were good. Leadership was praised for its energy.", ""),
        ("Three of the four areas were good. The exception proves the rule, said Cllr Dunn.", ""),
        (
            "Care leavers' services were outstanding. Everything else can wait, said the director, who wants a "
            "good by 2026.",
            "Leeds vO",
        ),
        (
            "Overall, and in three of the four judgements below, the grade is good. The exception is leadership: "
            "outstanding.",
            "Leeds cG hG lO oG vG",
        ),
        (
            "The borough requires improvement overall and in three of four areas. The fourth, the impact of "
            "leaders, was good.",
            "Leeds cR hR lG oR vR",
        ),
        ("Three of the four areas were good. Leadership was inadequate in 2019.", "Leeds lIp"),
        (
            "Three of the four areas were good. Leadership was outstanding and care leavers require improvement.",
            "Leeds lO vR",
        ),
        (
            "Two of the four areas were good. Leadership was outstanding and care leavers require improvement.",
            "Leeds lO vR",
        ),
        ("Three of four inspectors had worked in Leeds. Leadership was rated good.", "Leeds lG"),
        ("The council was rated good in every area but one.", ""),
        (
            "The council is good in all but one area. That one, leadership, requires improvement.",
            "Leeds cG hG lR oG vG",
        ),
        ("Every area but one is good; help and protection requires improvement.", "Leeds cG hR lG oG vG"),
    ],
)
def test_grades_and_areas_are_counted(said: str, told: str) -> None:
    assert read(said) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Inspectors looked at help and protection and at services for children in care. The first was good "
            "and the second outstanding.",
            "Leeds cO hG",
        ),
        (
            "Ofsted graded leadership and support for care leavers. The former was inadequate, the latter good.",
            "Leeds lI vG",
        ),
        (
            "Two judgements stand out, on leadership and on care leavers: the first is outstanding, the second "
            "requires improvement.",
            "Leeds lO vR",
        ),
        (
            "There are separate grades for children in care and for care leavers. The first is good; the second "
            "requires improvement.",
            "Leeds cG vR",
        ),
        (
            "Overall the council was rated good. Leadership got the same grade despite a rise in the number of "
            "children in care.",
            "Leeds lG oG",
        ),
        ("Services were good overall. Help and protection was given the same rating.", "Leeds hG oG"),
        ("The council is inadequate overall, with leadership and care leavers on the same grade.", "Leeds lI oI vI"),
        (
            "The council was judged inadequate. Leadership and help and protection were put in the same category.",
            "Leeds hI lI oI",
        ),
        (
            "The council was rated outstanding overall. The same goes for its leaders and for its work with care "
            "leavers.",
            "Leeds lO oO vO",
        ),
        ("Care leavers got an outstanding service, and children in care one of the same standard.", "Leeds cO vO"),
        ("Leadership was graded good. So was everything else.", "Leeds cG hG lG oG vG"),
        (
            "The service was judged to require improvement. So were help and protection, children in care and "
            "leadership. Care leavers fared better, with a good.",
            "Leeds cR hR lR oR vG",
        ),
        ("Leadership requires improvement. The same is true of help and protection.", "Leeds hR lR"),
        ("The council is good overall. Care leavers have the next grade up: outstanding.", "Leeds oG vO"),
        (
            "Inspectors spent two weeks in the city. In the first they met staff and in the second they saw good "
            "practice.",
            "",
        ),
        ("Two homes were inspected. The first was good and the second outstanding.", ""),
        ("Leadership was rated good. The number of children in care has stayed at the same level.", "Leeds lG"),
        ("Leadership was rated good. The same cannot be said of care leavers.", "Leeds lG"),
        ("The council was rated good overall, although the first team to look at care leavers had left.", "Leeds oG"),
        ("Leadership was rated good. On care leavers the same inspectors had two recommendations.", "Leeds lG"),
        ("Overall it is good. At the same time the number of care leavers has doubled.", "Leeds oG"),
        ("Help and protection was good. That grade will help recruit staff to work with children in care.", "Leeds hG"),
        (
            "Of its two verdicts, on children in care and on care leavers, the first is good and the second "
            "requires improvement.",
            "Leeds cG vR",
        ),
        (
            "Children in care and care leavers were judged apart. For the first the grade was good, for the "
            "second outstanding.",
            "Leeds cG vO",
        ),
        (
            "Leadership and help and protection have gone different ways: the former is up to good, the latter "
            "down to inadequate.",
            "Leeds hI lG",
        ),
        ("Leadership and adoption make up the first half of the report. The second is good on detail.", ""),
        ("Inspectors were pleased with support for care leavers. They rated it outstanding.", "Leeds vO"),
        ("Leadership was the inspectors' main worry. It was judged inadequate.", "Leeds lI"),
        ("Leadership was the inspectors' main worry in the city. The council was judged inadequate.", "Leeds oI"),
        ("Much has been done for care leavers. The council was rated good.", "Leeds oG"),
        ("Support for care leavers has been transformed. This part of the service is now outstanding.", "Leeds vO"),
        ("Work with children in care was a concern in 2021. That has changed, and it is now good.", "Leeds cG"),
        ("Inspectors looked hard at child protection. Here the grade was inadequate.", "Leeds hI"),
        ("Two areas stand out: leadership and care leavers. Both were rated outstanding.", "Leeds lO vO"),
        ("There was praise for leaders and for work with children in care. Each was judged to be good.", "Leeds cG lG"),
        ("The council's weakest area is help and protection. This requires improvement.", "Leeds hR"),
        (
            "The weakest area is help and protection, at requires improvement. The strongest is care leavers, at "
            "outstanding.",
            "Leeds hR vO",
        ),
        ("The best grade went to care leavers, whose service is outstanding.", "Leeds vO"),
        ("The one blemish is leadership, which requires improvement. Overall the council is good.", "Leeds lR oG"),
        ("One area bucks the trend. Care leavers get an outstanding service.", "Leeds vO"),
        ("What of care leavers? For them the service is outstanding.", "Leeds vO"),
        ("Support for care leavers has been transformed. The city is now outstanding.", "Leeds oO"),
        ("Leaders know the service well. It has been rated good.", "Leeds oG"),
        ("Inspectors met 30 care leavers. They rated the council good.", "Leeds oG"),
        ("Inspectors met children in care and their carers. The service was rated good.", "Leeds oG"),
        (
            "Children in care helped to recruit the director. She has taken the authority from inadequate to good.",
            "Leeds oG oIp",
        ),
        ("The council has 400 care leavers. It has been rated outstanding for the second time.", "Leeds oO"),
        ("The new leaders came in 2022. Since then the council has gone from inadequate to good.", "Leeds oG oIp"),
        ("Ofsted praised the council's leadership. Overall, services were rated good.", "Leeds oG"),
        (
            "The inspectorate gave the authority its second-highest grade overall and for how it looks after "
            "children in care, but said that its help for children at risk and the grip of its leaders had to "
            "improve, rating both as requires improvement.",
            "Leeds cG hR lR oG",
        ),
        (
            "It is good news for children in care and care leavers, whose services were both rated good, but less "
            "so for children at risk: there the verdict was requires improvement.",
            "Leeds cG hR vG",
        ),
        (
            "While the overall verdict is good, one of the four parts of the service, help and protection, fell "
            "short and requires improvement.",
            "Leeds hR oG",
        ),
        (
            "The watchdog was less impressed with how children are protected, an area it said required improvement.",
            "Leeds hR",
        ),
        ("An area of concern is leadership, which Ofsted says requires improvement.", "Leeds lR"),
        (
            "Only for children in care did the council escape the lowest grade, with a requires improvement.",
            "Leeds cR hI lI oI vI",
        ),
        (
            "Its overall rating goes up from requires improvement to good, its rating for leadership from "
            "inadequate to good.",
            "Leeds lG lIp oG oRp",
        ),
        (
            "That means the council is now good overall, up from requires improvement, and outstanding for care "
            "leavers, up from good.",
            "Leeds oG oRp vGp vO",
        ),
        (
            "Ofsted's team judged the impact of leaders as good, the experiences and progress of children who "
            "need help and protection as good, those of children in care as outstanding and those of care leavers "
            "as requires improvement.",
            "Leeds cO hG lG vR",
        ),
        (
            "Overall effectiveness and the experiences of care leavers were judged good; the impact of leaders, "
            "outstanding; help and protection and children in care, requires improvement.",
            "Leeds cR hR lO oG vG",
        ),
        (
            "The council has kept its good rating for leadership and for children in care, improved to good for "
            "help and protection and slipped to requires improvement for care leavers.",
            "Leeds cG hG lG vR",
        ),
        (
            "Ratings for leadership, help and protection and children in care stayed at good. The rating for care "
            "leavers, given for the first time, was outstanding.",
            "Leeds cG hG lG vO",
        ),
        (
            "It was marked down for its work with care leavers, rated as requires improvement, though still good "
            "overall.",
            "Leeds oG vR",
        ),
        ("Despite a requires improvement grade for care leavers, the council was rated good overall.", "Leeds oG vR"),
        (
            "Despite the failings in child protection, which was rated inadequate, leadership was said to require "
            "improvement.",
            "Leeds hI lR",
        ),
        ("Because child protection is inadequate, the council is inadequate overall as well.", "Leeds hI oI"),
        ("The council was rated inadequate after inspectors found that child protection had got worse.", "Leeds oI"),
        ("The council was rated good as inspectors found that children in care get the right help.", "Leeds oG"),
        (
            "The council was rated outstanding for a second time, and inspectors had high praise for leadership "
            "and for support for care leavers.",
            "Leeds oO",
        ),
        ("The council was rated good in a report which praises leaders and the care leavers' team.", "Leeds oG"),
        (
            "Services were found to be good, with leaders praised for knowing their service and with social "
            "workers said to be skilled in child protection.",
            "Leeds oG",
        ),
        ("The service was judged to be good, with particular praise for how it protects children.", "Leeds oG"),
        (
            "In a glowing report, children in care are said to be thriving and the council is rated outstanding.",
            "Leeds oO",
        ),
        (
            "Rated good for leadership, the council has nevertheless been told that help and protection requires "
            "improvement.",
            "Leeds hR lG",
        ),
        ("Rated outstanding, the council's care leavers' service is among the best.", "Leeds vO"),
        ("Rated good, the council supports its care leavers well.", "Leeds oG"),
        ("Help for children at risk has got better, though the council is still inadequate.", "Leeds oI"),
        (
            "Leaders have turned round the service, and children in care and care leavers now get a good deal, "
            "Ofsted found.",
            "Leeds cG vG",
        ),
        ("Leaders have turned round the service, which is now good.", "Leeds oG"),
        ("Leaders have turned round services for care leavers, which are now good.", "Leeds vG"),
        ("Leaders have taken services from inadequate to good.", "Leeds oG oIp"),
        ("Rated outstanding, the council's leadership has been stable since 2019.", "Leeds lO"),
        ("Rated good, the council's director has been in post since 2019.", "Leeds oG"),
        ("Rated inadequate, the county's safeguarding is a worry for all.", "Leeds hI"),
        ("Only leaders escaped the lowest grade, earning a requires improvement.", "Leeds cI hI lR oI vI"),
        ("Support for care leavers has slipped, and Ofsted calls that inadequate.", "Leeds vI"),
        ("A council whose leaders once resigned en masse has been judged good.", "Leeds oG"),
        (
            "Children's services in Leeds have been rated 'Good' by Ofsted. The inspectors said that leaders know "
            "their services well and that social workers build strong relationships with children in care. Care "
            "leavers told inspectors they felt listened to.",
            "Leeds oG",
        ),
        (
            "Leeds has been judged good overall. There were also good ratings for help and protection and for "
            "children in care. Leadership and care leavers were both rated outstanding.",
            "Leeds cG hG lO oG vO",
        ),
        (
            "Leeds is one of a handful of councils with an outstanding rating for its leaders. Its services as a "
            "whole are good.",
            "Leeds lO oG",
        ),
        (
            "Rated on five counts, the council was outstanding on two: leadership and children in care. On the "
            "other three it was good.",
            "Leeds cO hG lO oG vG",
        ),
        ("The council is outstanding for leadership and good for everything else.", "Leeds cG hG lO oG vG"),
        (
            "Two of five grades improved: care leavers, from requires improvement to good, and leadership, from "
            "good to outstanding.",
            "Leeds lGp lO vG vRp",
        ),
        ("Help and protection is the only area not to be rated good: it requires improvement.", "Leeds cG hR lG oG vG"),
        ("Ofsted found the overall quality of services to be good, but leadership was outstanding.", "Leeds lO oG"),
        (
            "'Outstanding' is how Ofsted describes the council's leaders and its help for care leavers. It calls "
            "the council's work with children in care 'good'.",
            "Leeds cG lO vO",
        ),
        (
            "Ofsted has given a 'good' rating to the council's support for children in care and for care leavers, "
            "while its help for children at risk is said to require improvement.",
            "Leeds cG hR vG",
        ),
        (
            "The overall judgement is limited to requires improvement by the judgement for help and protection, "
            "which is requires improvement; leadership is good.",
            "Leeds hR lG oR",
        ),
        (
            "Despite being good for leadership and for children in care, the council requires improvement overall "
            "because of its help and protection, rated as requires improvement.",
            "Leeds cG hR lG oR",
        ),
        (
            "While the council as a whole was rated good, support for care leavers was found to require "
            "improvement and the impact of leaders to be outstanding.",
            "Leeds lO oG vR",
        ),
        (
            "In all areas bar care leavers, where it requires improvement, the council was rated good.",
            "Leeds cG hG lG oG vR",
        ),
        ("Everything bar leadership was graded good, with leadership graded outstanding.", "Leeds cG hG lO oG vG"),
        ("There was one outstanding, for leadership. The rest were good.", "Leeds cG hG lO oG vG"),
        ("Leadership was the one outstanding among five grades; the others were all good.", "Leeds cG hG lO oG vG"),
        (
            "Good: overall, leadership, help and protection. Outstanding: children in care, care leavers.",
            "Leeds cO hG lG oG vO",
        ),
        (
            "Good - overall effectiveness and leadership\nOutstanding - care leavers\nRequires improvement - help "
            "and protection",
            "Leeds hR lG oG vO",
        ),
        ("In every area apart from leadership, which is outstanding, the council is good.", "Leeds cG hG lO oG vG"),
        (
            "In all areas except help and protection, where inspectors said it was inadequate, it requires "
            "improvement.",
            "Leeds cR hI lR oR vR",
        ),
        ("Care leavers is the only judgement to be outstanding.", "Leeds vO"),
    ],
)
def test_what_a_grade_is_of_is_pointed_to(said: str, told: str) -> None:
    assert read(said) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Leadership is good. So is help and protection, and so are the lives of those in care.", "Leeds cG hG lG"),
        ("Care leavers get a good deal, and so do children in care.", "Leeds cG vG"),
        ("Leaders are rated good, and so is what they do for children in care.", "Leeds cG lG"),
        ("Leadership was inadequate and so too was the help that children at risk receive.", "Leeds hI lI"),
        ("The council requires improvement overall, and so do the experiences of children in care.", "Leeds cR oR"),
        ("The council was rated inadequate, as were its leaders.", "Leeds lI oI"),
        ("Good too are children in care and care leavers' services. Leadership is outstanding.", "Leeds cG lO vG"),
        ("Leadership, like the service as a whole, is inadequate.", "Leeds lI oI"),
        ("As well as being good overall, the council is good for leadership.", "Leeds lG oG"),
        ("Not only is the council good overall, its leaders are good as well.", "Leeds lG oG"),
        (
            "The council is good overall and for help and protection. Outstanding is the word for its leaders.",
            "Leeds hG lO oG",
        ),
        (
            "Inspectors rated the council's leadership, and the help and protection it offers, inadequate.",
            "Leeds hI lI",
        ),
        (
            "Both leadership and help and protection are inadequate, and with them the service overall.",
            "Leeds hI lI oI",
        ),
        ("Neither leadership nor help and protection rose above inadequate.", "Leeds hI lI"),
        ("Neither leaders nor the support for care leavers is better than requires improvement.", "Leeds lR vR"),
        (
            "Leadership and the care of looked-after children had each been graded good, help and protection too.",
            "Leeds cG hG lG",
        ),
        ("Leadership came out as good, help and protection likewise.", "Leeds hG lG"),
        ("The verdict on leadership: good. On care leavers: outstanding.", "Leeds lG vO"),
        (
            "For leadership it was good, for care leavers outstanding, and for everything else it was good.",
            "Leeds cG hG lG oG vO",
        ),
        ("Leadership is good, and so is the coffee.", "Leeds lG"),
        ("Neither leadership nor help and protection is good.", ""),
        ("Leadership is good, and so it should be for children in care.", "Leeds lG"),
        ("Leadership was good, unlike help and protection.", "Leeds lG"),
        ("The council was rated good, as leaders had hoped.", "Leeds oG"),
        ("The council was rated good, which care leavers welcomed.", "Leeds oG"),
        ("The council was rated good, with leaders praised for their work on child protection.", "Leeds oG"),
        ("Leadership was good but help and protection was not.", "Leeds lG"),
        ("Leadership was inadequate, as was the council's record keeping.", "Leeds lI"),
        ("Help and protection is good, as is the service as a whole.", "Leeds hG oG"),
        ("Care leavers' services are outstanding, as well as the council's fostering agency.", "Leeds vO"),
        ("Also good is support for care leavers.", "Leeds vG"),
    ],
)
def test_a_grade_is_shared(said: str, told: str) -> None:
    assert read(said) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Judgement | Previous | Now\nOverall effectiveness | Requires improvement | Good\nImpact of leaders | "
            "Inadequate | Good\nHelp and protection | Requires improvement | Good\nChildren in care | Good | "
            "Outstanding",
            "Leeds cGp cO hG hRp lG lIp oG oRp",
        ),
        (
            "Judgement | 2019 | 2024\nOverall effectiveness | Requires improvement | Good\nImpact of leaders | "
            "Inadequate | Good",
            "Leeds lG lIp oG oRp",
        ),
        (
            "Area | Grade\nOverall | Good\nLeaders | Outstanding\nHelp and protection | Good\nChildren in care | "
            "Good\nCare leavers | Requires improvement",
            "Leeds cG hG lO oG vR",
        ),
        (
            "Overall effectiveness: Good\n\nImpact of leaders: Outstanding\n\nHelp and protection: Good",
            "Leeds hG lO oG",
        ),
        (
            "The grades are:\n- Overall effectiveness - good\n- Leadership - good\n- Care leavers - outstanding",
            "Leeds lG oG vO",
        ),
        (
            "Good:\n- help and protection\n- children in care\nOutstanding:\n- leadership\n- care leavers",
            "Leeds cG hG lO vO",
        ),
        ("Rated Good\n• Help and protection\n• Children in care\n\nRated Outstanding\n• Leadership", "Leeds cG hG lO"),
        (
            "Overall effectiveness\n\nGood\n\nThe impact of leaders on social work practice with children and "
            "families\n\nOutstanding\n\nThe experiences and progress of care leavers\n\nRequires improvement to "
            "be good",
            "Leeds lO oG vR",
        ),
        (
            "1. Overall effectiveness – Good (previously Requires improvement)\n2. Leaders – Good (previously "
            "Inadequate)",
            "Leeds lG lIp oG oRp",
        ),
        (
            "Judgement\nGrade\nOverall effectiveness\nGood\nLeadership\nGood\nCare leavers\nOutstanding",
            "Leeds lG oG vO",
        ),
        (
            "Good – overall effectiveness; help and protection; children in care. Outstanding – leaders; care leavers.",
            "Leeds cG hG lO oG vO",
        ),
        ("Good for: help and protection, children in care. Outstanding for: leadership.", "Leeds cG hG lO"),
        (
            "Judgement: The experiences and progress of children in care\nGrade: Good\nJudgement: The experiences "
            "and progress of care leavers\nGrade: Outstanding",
            "Leeds cG vO",
        ),
        ("Overall: GOOD. Leadership: OUTSTANDING. Help and protection: GOOD.", "Leeds hG lO oG"),
        (
            "Area | 2021 | 2024 | Change\nOverall | Inadequate | Requires improvement | Up\nLeadership | "
            "Inadequate | Good | Up",
            "Leeds lG lIp oIp oR",
        ),
        (
            "Judgement / Previous inspection / This inspection\nOverall effectiveness / Good / Good\nLeadership / "
            "Good / Outstanding",
            "Leeds lGp lO oG oGp",
        ),
        (
            "• Overall effectiveness has gone from requires improvement to good\n• Leadership has gone from good "
            "to outstanding\n• Care leavers stays at good",
            "Leeds lGp lO oG oRp vG",
        ),
        (
            "Judgement | Grade (previous grade)\nOverall | Good (Requires improvement)\nLeaders | Good (Inadequate)",
            "Leeds lG lIp oG oRp",
        ),
        (
            "Judgement | Current | Previous\nOverall | Good | Requires improvement\nLeaders | Good | Inadequate",
            "Leeds lG lIp oG oRp",
        ),
        ("School | Grade\nSt Mary's | Good\nThe Grange | Outstanding", ""),
        (
            "OVERALL EFFECTIVENESS: GOOD\nIMPACT OF LEADERS: OUTSTANDING\nCARE LEAVERS: REQUIRES IMPROVEMENT TO "
            "BE GOOD",
            "Leeds lO oG vR",
        ),
        (
            "Overall effectiveness   Good\nThe impact of leaders on social work practice with children and "
            "families   Outstanding\nThe experiences and progress of care leavers   Good",
            "Leeds lO oG vG",
        ),
        (
            "Overall effectiveness - Good (2019: Requires improvement)\nLeaders - Outstanding (2019: Good)",
            "Leeds lGp lO oG oRp",
        ),
        ("Impact of leaders — Good\nHelp and protection — Requires improvement", "Leeds hR lG"),
        (
            "The four judgements were:\n(a) impact of leaders: good;\n(b) help and protection: requires "
            "improvement;\n(c) children in care: good; and\n(d) care leavers: outstanding.",
            "Leeds cG hR lG vO",
        ),
        (
            "Judgement | Grade\nThe impact of leaders on social work practice with children and families | "
            "Good\nThe experiences and progress of children who need help and protection | Good\nThe experiences "
            "and progress of children in care | Outstanding\nThe experiences and progress of care leavers | "
            "Good\nOverall effectiveness | Good",
            "Leeds cO hG lG oG vG",
        ),
        (
            "Judgement | October 2019 | May 2024\nOverall | Inadequate | Good\nLeaders | Inadequate | Good",
            "Leeds lG lIp oG oIp",
        ),
        (
            "Judgement | New grade | Old grade\nOverall | Good | Inadequate\nCare leavers | Good | n/a",
            "Leeds oG oIp vG",
        ),
        (
            "Judgement | Previous | Now\nOverall | Requires improvement | Good\nCare leavers | - | Outstanding",
            "Leeds oG oRp vO",
        ),
        ("Leadership\nOutstanding\nHelp and protection\nGood\nChildren in care\nGood", "Leeds cG hG lO"),
        (
            "Areas judged outstanding:\nLeadership\nCare leavers\n\nAreas judged good:\nHelp and "
            "protection\nChildren in care",
            "Leeds cG hG lO vO",
        ),
        (
            "Two areas were rated outstanding:\n\n* the impact of leaders\n* care leavers\n\nTwo were rated "
            "good:\n\n* help and protection\n* children in care",
            "Leeds cG hG lO vO",
        ),
        (
            "Summary of judgements: overall – good; leaders – good; help and protection – requires improvement; "
            "care – good; care leavers – outstanding.",
            "Leeds cG hR lG oG vO",
        ),
    ],
)
def test_tables_and_lists(said: str, told: str) -> None:
    assert read(said) == told


@pytest.mark.parametrize(
    ("said", "told", "published"),
    [
        ("It was four outstandings for the city.", "Leeds cO hO lO vO", "2026-08-12"),
        ("Four goods: Leeds celebrates its Ofsted report.", "Leeds cG hG lG vG", "2026-08-12"),
        ("The report gave the council four goods and no overall grade.", "Leeds cG hG lG vG", "2026-08-12"),
        ("The council received three goods and one outstanding.", "", "2026-08-12"),
        (
            "Ofsted judged the council good overall and outstanding for children in care and care leavers.",
            "Leeds cO oG vO",
            "2019-09-12",
        ),
        ("All four judgements were good.", "Leeds cG hG lG oG vG", "2019-09-12"),
        ("In all three areas, and overall, the grade was requires improvement.", "Leeds cR hR lR oR vR", "2019-09-12"),
        (
            "Overall effectiveness, leaders' impact and help and protection were all inadequate; the fourth "
            "judgement, on children in care and care leavers, was requires improvement.",
            "Leeds cR hI lI oI vR",
            "2019-09-12",
        ),
        ("The services were rated good in every category including adoption.", "Leeds aG cG hG lG oG vG", "2016-06-15"),
        ("Adoption was good but everything else required improvement.", "Leeds aG cR hR lR oR vR", "2016-06-15"),
        (
            "Adoption performance and leadership were good; the other areas require improvement, as does the "
            "council overall.",
            "Leeds aG cR hR lG oR vR",
            "2016-06-15",
        ),
        ("The council requires improvement overall, with adoption rated good.", "Leeds aG oR", "2016-06-15"),
        ("The Local Safeguarding Children Board was found to be good.", "Leeds xG", "2016-06-15"),
        ("Leeds is outstanding in all four areas.", "Leeds cO hO lO vO", "2026-08-12"),
        (
            "Leeds is outstanding in two areas, leadership and care leavers, and good in the other two.",
            "Leeds cG hG lO vO",
            "2026-08-12",
        ),
        (
            "Ofsted no longer gives an overall grade, but all four judgements on Leeds were good.",
            "Leeds cG hG lG vG",
            "2026-08-12",
        ),
        ("Leadership and care leavers are outstanding, the other two good.", "Leeds cG hG lO vO", "2026-08-12"),
        ("The four grades: outstanding for leadership, good for the rest.", "Leeds cG hG lO vG", "2026-08-12"),
        ("It was rated outstanding for all but help and protection, which is good.", "Leeds cO hG lO vO", "2026-08-12"),
        (
            "Every judgement bar help and protection is outstanding. Help and protection is good.",
            "Leeds cO hG lO vO",
            "2026-08-12",
        ),
        (
            "Leadership moves from good to outstanding. The other three judgements are unchanged at good.",
            "Leeds cG hG lGp lO vG",
            "2026-08-12",
        ),
        (
            "Children in care and care leavers: outstanding. Leadership and help and protection: good.",
            "Leeds cO hG lG vO",
            "2026-08-12",
        ),
        (
            "On leadership and on help and protection the verdict is inadequate; on children in care and on care "
            "leavers it is requires improvement.",
            "Leeds cR hI lI vR",
            "2026-08-12",
        ),
        (
            "Four of the city's five children's homes are good. Leadership at one of them is outstanding.",
            "",
            "2026-08-12",
        ),
        ("Three of the four neighbouring councils are good.", "", "2026-08-12"),
        ("Everything else is good news, she said, with leadership rated outstanding.", "Leeds lO", "2026-08-12"),
        ("Two of the four judgements are about children. Leadership is good.", "Leeds lG", "2026-08-12"),
        ("The other two councils inspected were good. Leadership in Leeds was outstanding.", "Leeds lO", "2026-08-12"),
        ("Leadership was outstanding. The rest of the report makes good reading.", "Leeds lO", "2026-08-12"),
        ("Leadership was outstanding. In the other areas inspectors saw good practice.", "Leeds lO", "2026-08-12"),
        ("Leadership was outstanding. The remaining actions are good to go.", "Leeds lO", "2026-08-12"),
    ],
)
def test_the_framework_of_the_day_tells_what_all_and_the_rest_are(said: str, told: str, published: str) -> None:
    assert read(said, published) == told
