"""Whether a grade is somebody else's word than the inspectors': of parents, staff, auditors, peers, judges, an inquiry.

What they find of services is no rating ("A peer review in March had judged leadership good"; "found inadequate by a
tribunal"; "An adviser said that leadership was good"); what they say of a rating that was given is one ("a tribunal
heard that services had been rated ...").
"""

import re

from pipelines.understand.believed import THE
from pipelines.understand.clauses import Clause
from pipelines.understand.grade_words import RATERS_OR_RATED, TELLS_OF_RATING
from pipelines.understand.later import expression
from pipelines.understand.needed import compile_needing

PEOPLE = (
    r"(?:parents|mothers|mums|dads|fathers|families|foster (?:carers|parents)|adopters|staff|social workers|employees"
    r"|workforce|respondents|young people|children in care|care leavers|youngsters"
    r"|(?:an?|one|another|the) (?:[\w-]+ ){0,2}?(?:mother|mum|father|dad|parent|grandmother|foster carer|care leaver"
    r"|whistle-?blower|social worker))"
)
REVIEW = r"(?:reviews?|reviewers|challenges?|audits?|auditors?|inquir(?:y|ies)|enquir(?:y|ies)|investigations?)"
PERSON = (
    r"(?:(?:dame|professor|prof|baroness|lady|lord|judge|mrs?|ms|dr) (?:[\w'-]+ ){0,2}?"
    r"(?!(?:oliver|wilshaw|spielman|gilbert)\b)[\w-]+"
    r"|(?:louise )?casey|(?:alexis )?jay|(?:eileen )?munro|(?:lord )?laming|(?:josh )?macalister)"
)
"""By whom an inquiry's report is called; a chief inspector's is Ofsted's."""

BODIES = (
    rf"(?:(?:peer|independent|external|internal|practice|(?<!joint )case|scrutiny|lga|diagnostic|file|abuse|public) "
    rf"(?:\w+ )?{REVIEW}"
    rf"|{REVIEW} (?:(?:that was |which was )?(?:commissioned|ordered|requested|led|carried out)|by (?:an?|the) (?:\w+"
    r" ){0,2}(?:judge|barrister|academic|consultant|professor|charity|council)s?)\b"
    r"|report by (?:an?|the) (?:\w+ ){0,2}(?:judge|barrister|academic|consultant|consultancy|professor|charity|union)"
    r"|(?:the|its|their|our) own (?:review|audits?|evaluation|assessment|inquiry)|self-(?:evaluation|assessment)s?"
    r"|(?:documents?|papers?|evidence|submission|files?)(?= (?:(?:that |which )?(?:it|they|we|the council|the trust"
    r"|was|were)? ?)?(?:gave|given|sent|submitted|handed|shown|presented|prepared) (?:to |for )?(?:the )?(?:inspectors"
    r"|ofsted)\b)"
    r"|(?:(?:lga|local government association)(?:'s)? )?(?:peer|lga) (?:team|panel|inspect(?:ors|ion))"
    r"|(?:mock|practice|dummy|trial) (?:ofsted )?inspections?"
    r"|(?:dfe|department for education|government|ministerial|improvement|independent) advis[eo]rs?"
    rf"|{PERSON}'s (?:\w+ )?(?:report|review|inquiry)"
    r"|(?<!with )(?<!of )peers|auditors?|(?:an?|the|its|of) audits?|audits? of|consultants?|consultancy|tribunals?"
    r"|ombudsman|(?:an?|the|our|one) (?:[\w']+ )?polls?|letters? to the editor"
    r"|coroner|iicsa"
    r"|(?:an?|the) (?:(?:family|high|county|crown|senior|district|circuit|former|appeal|court) ){0,3}(?:judge|court)"
    r"|(?<![\w'] )judge"
    r"|(?:an|the) inquiry(?! by)|(?:an|the) review into|surveys?|questionnaires?|petition(?:ers)?|leaflets?"
    r"|manifesto|candidates?|disciplinary panel|(?:conduct|tribunal) panel|the panel"
    r"|scrutiny (?:committee|panel|members)|children's commissioner"
    r"|(?:(?:the|a|his|her) )?(?:government|dfe|independent)?-?(?:appointed )?commissioner(?:s|'s (?:\w+ )?report)?"
    r"|(?:report|review) (?:for|to) (?:the )?(?:department for education|dfe|ministers?|secretary of state)"
    r"|grant thornton|kpmg|deloitte|ernst (?:&|and) young|mazars)"
)
JUDGE = compile_needing(
    rf"(?<!commissioned by )(?<!ordered by )\b(?:(?P<people>{PEOPLE})|(?P<bodies>{BODIES}))(?![\w-])"
)
"""Those who judge services and are no inspectors."""

OF_THEM = expression(r"\b(?:for|with|of|to|from|by|and|among) $")
TO_VERB = (
    r"(?: (?:(?:that|which) )?(?:(?:it|they|we|the council|the trust|was|were|had been) )?(?:gave|given|sent|submitted"
    r"|handed|shown|presented|prepared) (?:to |for )?(?:the )?(?:inspectors|ofsted))?"
    r"(?: (?:who|whom) (?:had )?(?:met|spoke (?:to|with)|talked to|surveyed) (?:the )?inspectors)?(?:,(?! (?:and|but"
    r"|who|which|while|as)\b)(?! [^,;.]{0,30}\b(?:ofsted|inspectors))[^,;.]{3,50},)?(?:(?!\b(?:ofsted"
    r"|inspect\w*|watchdog|regulator|that|but|and|or|whose|was|were|been|being|is|are|be)\b|[;:.,])[^;]){0,60}?"
    r"(?<!\bto)"
)
RATES = expression(
    rf"{TO_VERB} (?:rates?|rated|judges?|judged|grades?|graded|scored?|ranked|marked|calls?|called|brand(?:s|ed)"
    r"|labell?(?:s|ed)|deem(?:s|ed)|declared|describ(?:e|es|ed)|consider(?:s|ed)?|assess(?:es|ed)|gives?|gave)"
    r" (?:that )?(?!as\b|to\b|at\b|['\"])(?P<what>[\w'-]+)"
)
FOUND = expression(
    rf"{TO_VERB} (?:found|finds?|conclude[sd]?|ruled|showed|shows|suggest(?:s|ed)|agreed|held|puts?|placed|listed)"
    r" (?:that )?(?!as\b|to\b|at\b|['\"])(?P<what>[\w'-]+)"
)
SAYS = expression(
    rf"{TO_VERB} (?:(?:says?|said|felt|feels?|thought|think|complain(?:s|ed)?) (?:that )?(?!to\b)(?P<what>[\w'-]+)"
    r"|told (?:the )?(?:[\w']+ ){1,3}?(?:that |(?=(?:their|the|its) )))"
)
"""What makes the rest of a clause their word."""

OBJECTS = expression(
    r"(?:the|their|its|his|her|our|my|an?|it|them|council|support|help|care|services?|managers|leaders|leadership"
    r"|bosses)"
)
"""What begins that which people judge: behind "care leavers rated" other words tell how these are judged themselves."""

GIVEN = expression(
    r"\b(?:ofsted|inspect\w*|watchdog|regulator|(?:down|up)graded)|\b(?:was|were|been|being|is|are"
    r"|be) (?:\w+ )?(?:rated"
    r"|judged|graded|given an?|awarded|branded|labelled)\b|\b(?:ratings?|judge?ments?|grades?|verdict|report)\b"
    r"|\b(?:proud|pleased|glad|delighted|happy|thrilled|disappointed|sorry|relieved|surpris\w*|shock\w*)\b"
    r"|,(?! (?:and|but) that\b| with (?!ofsted)[\w' ]{3,40}$)|[;:–]"
    r"|\b(?:but(?! that\b)|and(?! (?:that|protection|management|governance|care leavers)\b)|while"
    r"|whereas|although|though|because|after|since|when|before|despite|which|who"
    r"|from (?:an? )?['\"]*(?:inad|good|outst|requ))\b"
)
"""What makes it a grade that was given, or leads to a clause of its own."""

BY_OTHERS = compile_needing(
    r"['\"]*(?: (?:overall|again|too|as well|last (?:week|month|year)))?,? (?:by|according to) (?:(?:an?|the|its|their"
    r"|his|her|some|many|most|one|two|three|\d+) )?(?:(?!ofsted|inspect|watchdog)[\w'-]+ ){0,3}?"
    r"(?:parents|families|(?:foster )?carers|staff|social workers|unions?|unison|opposition|critics|campaigners|judges?"
    r"|tribunals?|court|coroner|ombudsman|inquiry|auditors?|audits?|peers|peer (?:review|challenge)(?:ers)?"
    r"|(?:independent|internal|external|case|practice) review(?:ers)?"
    r"|mock inspect(?:ors|ion)|customers?|delegates|participants|attendees|visitors|guests|viewers|readers|trainees"
    r"|pupils|students|voters|residents|tenants|(?:service )?users|(?:those|people) (?:who|asked|surveyed)"
    r"|(?:\d+(?:%| per ?cent)|half|most|many|two[- ]thirds|three[- ]quarters) of (?:those|people|the \w+|\w+)"
    r"|advis[eo]rs?|consultants?|surveys?|commissioner|chair|committee|panel|respondents|care leavers|young people"
    r"|labour|conservatives|councillors?|cllr|mp|petition)\b(?![^,;.]{0,20}\b(?:of|from|at|and)"
    r" (?:the )?(?:ofsted|inspect))"
)
"""Who judged, behind the grade ("was called inadequate by the opposition")."""

THEY_SAID = compile_needing(
    r"['\"]*(?: and [\w-]+['\"]*)?,['\"]* (?:(?:an?|the) (?:[\w-]+ ){0,2}?)?(?:judge|tribunal|coroner|inquiry|union"
    r"|survey|ombudsman"
    r"|auditors?"
    r"|court|mother|father|mum|dad|parents|peer review|case review|practice review"
    r"|report (?:for|to) (?:the )?(?:department for education|dfe|ministers?|secretary of state)"
    r"|commissioner) (?:has |had )?(?:said|says?"
    r"|found|finds"
    r"|rules|ruled|concluded|warned)\b|['\"]*,['\"]* (?:said|says?|ruled|warned) (?:(?:an?"
    r"|the) )?(?:[\w-]+ ){0,2}?(?:judge"
    r"|tribunal|coroner|inquiry|union|ombudsman|auditors?|mother|father|mum|dad|parents?|families|young people"
    r"|care leavers"
    r"|carers|residents|campaigners|critics|candidate|leaflet)\b"
)
"""Who said so, behind it ("The plan was inadequate, the judge said")."""

IS_GIVEN = expression(rf"\b(?:{RATERS_OR_RATED}|(?:up|down)graded|given|awarded|branded|improved from)\b")
"""What makes of what somebody says or reports a grade that was given."""

RATING = expression(r"['\"]*(?:-rated)? (?:(?:ofsted|overall) )*(?:rating|grade|judge?ment|verdict|report|finding)\b")
"""What is spoken of as given, whoever speaks of it ("parents called the 'inadequate' rating a wake-up call")."""


RATING_OF = expression(r"\b(?:the|its|their) (?:\w+ )?(?:rating|grade|judge?ment|verdict) of (?:an? )?['\"]*$")
OFSTED_GAVE = expression(
    r"['\"]*,? (?:that|which) (?:ofsted|inspectors|the (?:watchdog|inspectorate)) (?:has |have |had )?(?:just )?"
    r"(?:published|given|gave|awarded|handed|issued|announced)\b"
)
"""What others speak of as given ("union officials said the rating of good which Ofsted has published ...")."""


def is_others_word(clause: Clause) -> bool:
    """Whether a grade is what others than inspectors said or found of services."""
    low, end = clause.low, clause.end
    if BY_OTHERS.may_stand(low) and BY_OTHERS.expression.match(low, end):
        return OFSTED_SAYS.search(clause.before) is None and not (
            low[end : end + 60].lstrip("'\", ").startswith("according") and IS_GIVEN.search(clause.before)
        )
    if THEY_SAID.may_stand(low) and THEY_SAID.expression.match(low, end) and IS_GIVEN.search(clause.before) is None:
        return True
    lead = clause.lead
    if ": " in lead and LABEL.match(lead) is not None and TELLS_OF_RATING.search(lead) is None:
        return True
    if not JUDGE.may_stand(lead) or (THE.search(lead) and RATING.match(low, end)):
        return False
    if " of " in lead and RATING_OF.search(lead) and OFSTED_GAVE.match(low, end):
        return False
    start = max(lead.rfind(". "), lead.rfind(";")) + 1
    return any(is_told_by(lead, judge) for judge in JUDGE.expression.finditer(lead, start))


def is_told_by(lead: str, judge: "re.Match[str]") -> bool:
    """Whether all that follows is what they who are named there say."""
    end = judge.end()
    if OFSTEDS_OWN.search(lead, 0, judge.start()) is not None:
        return False
    if judge["people"] and WHO_MET.search(lead, 0, judge.start()) is not None:
        return False
    said = SAYS.match(lead, end)
    if judge["people"] and OF_THEM.search(lead, 0, judge.start()) is not None:
        return said is not None and SHARE.search(lead, 0, judge.start()) is not None and not tells_given(lead, said)
    if said is not None and not tells_given(lead, said):
        return True
    if (said := RATES.match(lead, end)) is None and judge["bodies"]:
        said = FOUND.match(lead, end)
    if said is None or tells_given(lead, said):
        return False
    return judge["bodies"] is not None or OBJECTS.fullmatch(said["what"]) is not None


WHO_MET = expression(
    r"\b(?:ofsted|inspectors|(?:the|a) (?:team|watchdog)),? (?:who|which|that) (?:(?:had|have|has|also) )?(?:spent"
    r"|met|spoke"
    r"|spoken|talked|visited|sat|worked|went|came|interviewed|heard|listened|shadowed|watched|followed)\b"
    r"[^,;.]*\b(?:with|to|from|by|of|and|the|shadowed|watched|followed|met|interviewed|council's|its)(?: (?:the|its))?"
    r"(?: [\w-]+'s)? $"
)
"""How inspectors are told of by whom they met ("Inspectors who spent two weeks with its social workers have rated")."""


def tells_given(lead: str, said: "re.Match[str]") -> bool:
    """Whether what they say is that a grade was given, or their words end before it."""
    return GIVEN.search(lead, said.end() if said["what"] is None else said.start("what")) is not None


OFSTEDS_OWN = expression(r"\b(?:ofsted|inspectors|inspectorate|watchdog)(?:'s?)? (?:\w+ )?$")
"""Whose review it is ("Ofsted's independent review found ...")."""

OFSTED_SAYS = expression(
    r"\b(?:ofsted|inspectors|watchdog)(?: (?:has|have|had|also))* (?:rated|judged|graded|found|gave)\b"
)

SHARE = expression(
    r"(?:\d%|\bper ?cent|\b(?:survey|half|third|quarter|majority|most|many|some|number|one|two|three|\d+)) of $"
)
LABEL = expression(
    r"\W*(?:\w+ )?(?:father|mother|mum|dad|parents?|judge|coroner|ombudsman|union|unison|campaigners?"
    r"|tribunal|inquiry|auditors?): "
)
"""Whose words a headline gives ("Judge: care plan was inadequate")."""


def goes_on_for_others(before: str, low: str, start: int) -> bool:
    """Whether a sentence, with a grade at ``start``, is what they say whom the sentence before is on ("The peer team
    praised staff. It said leadership was good.")."""
    said = GOES_ON.match(low, 0, start)
    if said is None or not JUDGE.may_stand(before) or GIVEN.search(low, said.end(), start) is not None:
        return False
    if OF_A_REPORT.search(before) is not None:
        return False  # "The committee heard details of Ofsted's report. It found ..."
    judge = JUDGE.expression.search(before, 0, OPENING)
    if judge is not None and said["it"] and A_PERSON.search(judge[0]):
        return False  # "A commissioner was sent in. It said ..." is of Ofsted, or of the council
    if said["they"] and "inspectors" in before:
        return False
    return (
        judge is not None
        and judge["bodies"] is not None
        and OPENS.fullmatch(before, 0, judge.start()) is not None
        and OF_VERB.match(before, judge.end()) is not None
    )


OF_A_REPORT = expression(
    r"\b(?:ofsted(?:'s)? (?:\w+ )?(?:report|inspection|findings)|outcome of|(?:ofsted|inspectors) had inspected)\b"
)

OPENING = 60
"""Letters of a sentence within which its subject is named."""
GOES_ON = expression(
    r"\W*(?:but |and )?(?:(?P<it>it)|(?P<they>they)|he|she) (?:also |however |then )?(?:said|says|found|finds|concluded"
    r"|concludes|added|adds|felt|called|praised|judged|described|considered|thought)\b"
    r"(?![^.;]*\b(?:had|have|has) (?:been|given)\b)"
)
A_PERSON = expression(r"\b(?:judge|commissioner|advis[eo]r|coroner|ombudsman)$")
OPENS = expression(r"\W*(?:(?:an?|the|its|their|in|last|this|recent|new|\w+'s) ?)*")
OF_VERB = expression(
    r",? (?:(?:has|have|had|also|was|were|who|which|into|of|on|by|for|led|in) |[\w'-]+ (?:has|have|had|was|were) "
    r"|(?:[\w'-]+ )?[a-z]+ed\b|said|found|says|told|gave|heard"
    r"|spent|came|went|met|wrote|made|saw|took)"
)
"""What shows that the reviewers are what the sentence tells of."""
