"""Words by which a sentence says that a grade is the same as one told before ("the same grade", "so was Leeds")."""

import re
from collections.abc import Sequence

from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import LIGHT, find_judgements, names_judgement
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.reading import Sentence

SAME = compile_at_words(
    r"\b(?:the |an? |that )?(?<!much the )(?:same|identical) (?!(?:two|three|four|five) )(?:\w+ )?(?:grades?"
    r"|ratings?|verdicts?|judge?ments?|accolades?|honours?|distinction|outcome|score|assessment"
    r"|marks?|results?"
    r"|words?|descriptions?|conclusion|finding|level|standard|category|label|tag)\b(?! (?:as|since))"
    r"|\bthe same (?:overall |ofsted |inspection )*(?:grade|rating|verdict|judge?ment|mark|result|outcome"
    r"|level) as(?= (?:in|at|it"
    r"|they|last|when|on|(?:was|had been) (?:given|awarded|handed|reached)(?! (?:out )?to\b))\b)"
    r"|\bthe same (?:overall |ofsted )?(?:grade|rating|verdict|judge?ment|mark) as (?:the |its "
    r"|their )?(?:children's )?"
    r"(?:(?:services?|department|council|authority|directorate|trust) (?:as a whole|overall|itself|in general)"
    r"|whole(?! \w+ (?:in|was|is))|overall (?:grade|rating|judge?ment|verdict|one|effectiveness))\b"
    r"|\b(?:has|have|had) (?:now )?(?:held|had|kept|carried|worn|borne|been stuck with) (?:(?:that|this"
    r"|the same) (?:grade"
    r"|rating|status|judge?ment|label|tag|mark|verdict)|the (?:grade|rating|mark)) (?:since|for|ever since)\b"
    r"|^\W*(?:that|this|it) (?:is|was) (?:exactly |just |also )?(?:the same as|the case)(?= (?:back )?(?:in|at)"
    r" (?:\w+ ){0,3}?(?:(?:19|20)\d\d|last|previous)\b)"
    r"|\b(?:and|which) (?:it )?(?:has|holds|got|keeps) it (?:for|in|on|across)(?= (?:all|each|every"
    r"|the other)\b)"
    r"|\bwith (?:that|this) (?:overall )?(?:judge?ment|rating|grade)(?= (?:at|in|after|following|from) (?:their|the"
    r"|its) )"
    r"|^\W*(?:it|that|this) (?:is|was) a (?:grade|rating|label|tag|mark|verdict|judge?ment) (?:that |which )?(?:it|we"
    r"|they|the \w+|[a-z]+) (?:has|have|had) (?:now |already )?(?:held|had|kept|carried|worn|borne) (?:ever )?(?:since"
    r"|for)\b"
    r"|^\W*that (?:is|was) the (?:grade|rating|verdict|judge?ment|mark),? (?:too|as well),?(?= (?:for|of|on|in)\b)"
    r"|^\W*that (?:is|was) (?:also )?the (?:grade|rating|verdict|judge?ment|mark)"
    r"(?= (?:for|of|on) [^.;:]{3,60}\b(?:too|as well)\b)"
    r"|\bit (?:is|was) (?:also |just |exactly )?the same(?=\W*$)"
    r"|^\W*(?:and |but )?so it (?:was|is) (?:with|for)\b|^\W*(?:and |but )so,? (?:too,? )?(?:was|were|is|are|do"
    r"|does|did|has|have|had)\b"
    r"|^\W*(?:they|it|inspectors|ofsted|the report) (?:also |then )?g[ai]ves? (?:it|that|this) (?:also |too )?to\b"
    r"|^\W*(?:it|they|the \w+) (?:also )?(?:got|gets?|received|was given) the same (?:for|on)\b"
    r"|^\W*(?:and |but )?(?:it|they|the \w+) (?:also |too )?(?:does|did|do)(?= (?:in|for|on) (?:the |its"
    r" )?(?:adoption|care"
    r"|children in|leadership|help|protection)\b[^.;:]{0,60} (?:too|as well|also)\b)"
    r"|^\W*(?:and |but )?(?:it|they|the \w+) (?:also |too )?(?:is|was)(?: so)?(?= (?:in|for|on)"
    r" [^.;:]{3,60}"
    r" (?:too|as well|also)\b)"
    r"|^\W*(?:it|they|the \w+) did (?:just )?as (?:well|badly) (?:for|on|with)\b|^\W*(?:and )?(?:the )?same"
    r" again (?:for|with)\b"
    r"|^\W*nor (?:is|was) it (?:any )?(?:different|better) (?:for|with)\b"
    r"|^\W*th(?:at|is) (?:also )?(?:goes|holds|applies|went|applied) (?:also )?(?:for|to)\b"
    r"|\bthe same (?:was|is|has been|can be|could be) said (?:of|about|for)\b"
    r"|^\W*(?:and |but )?(?:they|inspectors|ofsted|it|the report)(?:'ve|'s| has| have)? (?:also )?(?:said|says?) (?:it"
    r"|that"
    r"|this) (?:too |also |as well )?(?:of|about) (?=(?:the |its |our |support |help |children|care|leader|social))"
    r"|\b(?:did|does|has done|doing) (?:exactly )?the same (?:for|to|with|at|in)\b"
    r"|\b(?:and|which|–) (?:that |it )?(?:is|was) (?:also )?the (?:grade|rating|verdict|judge?ment|mark) (?:for|of|on"
    r"|in)\b"
    r"|(?:,| –| and) (?:matched|equalled|mirrored) by\b"
    r"|\b(?:outcome|rating|grade|verdict|result|judge?ment|finding|conclusion|word|mark|answer)s? (?:is|was"
    r"|were) (?:exactly "
    r"|just |also )?the same"
    r"(?= as (?:in|at|last|it)\b|\W*$|[,;])|\bit(?:'s| is| was) (?:also |much )?the same (?:for|with|on"
    r"|when (?:they|inspectors|it|ofsted) (?:looked|turned|came|moved(?: on)?) (?:at|to))\b"
    r"|(?:(?<=areas )|(?<=judgements ))achieving the same(?=\W*$|[,;])"
    r"|\b(?:rated|graded|judged|scored|marked) the same\b(?! as)|^\W*(?:so|likewise|as)(?:,[^,]{3,40},)? (?:was|were"
    r"|is|are|do"
    r"|does|did|has|have|had)\b"
    r"|(?:–|:|-) ?the same\W*$|^\W*the same\W*$|\bditto\b|\blikewise\b|\bthe same (?:goes|went|applie[sd]|was true"
    r"|is true) (?:for|of|to)\b"
    r"|\b(?:(?:rating|grade|verdict|judge?ment|mark)s? (?:was|were|is|are)|(?:result|outcome|conclusion)s?"
    r" (?:was|were))"
    r" (?:also )?the same(?= (?:for|in|on|across|with|throughout|every|each)\b(?![^.;]*:))"
    r"|^\W*th(?:e|at) (?:same )?(?:rating|grade|verdict|judge?ment) (?:was (?:also )?(?:for|(?:made|given|reached)"
    r" (?:of|to|on|for))|(?:also )?applie[sd]"
    r" (?:overall"
    r" and )?to"
    r"|(?:also "
    r")?(?:goes|went) (?:for|to))\b"
    r"|^\W*th(?:at|is|e same) (?:was|is) (?:also )?(?:true|the case) (?:of|for|with)\b"
    r"|^\W*so,? too,? (?:(?:back )?in (?:\w+ )?(?:19|20)\d\d,? )?(?:was|were|is|are|did|does|has|have)\b"
    r"|\b(?:grade|rating|verdict|judge?ment|outcome|result) (?:was|is|had been|has been) no different\b"
    r"|^\W*th(?:at|is|e) (?:same )?(?:grade|rating|verdict|judge?ment) (?:also )?(?:(?:extends|stretches) to"
    r"|covers|takes in"
    r"|holds for)\b"
    r"|\bthe very (?:grade|rating|verdict|judge?ment|mark)(?= (?:that |which )?(?:it|they|we|ofsted|inspectors|the) )"
    r"|^\W*th(?:is|at) (?:had (?:also )?been|was also) the (?:outcome|result|conclusion|finding)\b"
    r"|(?:\b(?:which|that)|^\W*this) (?:is|was) also (?:the|its|their|ofsted's) (?:grade|rating|verdict|judge?ment|mark"
    r"|word|conclusion|finding|description)\b"
    r"|\b(?:which|that) (?:is|was) also (?:where|what|how) (?:inspectors|ofsted|it|they) (?:left|found|put|said"
    r"|gave|say|says"
    r"|think|thought|call|called|concluded|wrote|saw)\b"
    r"|\b(?:got|gets?|received?|receives|earned|earns|achieved?|achieves|secured?|attained|reached|given|awarded"
    r"|handed|has|have|had|shared?|shares|merited"
    r"|won|(?:gave|gives|awards|awarded|handed|given) (?:us|it|them|the \w+)) (?:also )?that"
    r" (?:same )?(?:grade|rating|mark|verdict|judge?ment|score)\b"
    r"|\bthat (?:grade|rating|mark|verdict|judge?ment) (?:too|as well)\b"
    r"|\b(?:with|holding|at|on) that (?:same )?(?:grade|rating|mark|level)(?=\W*$|[,;])"
    r"|\bthe same (?:grade|rating|verdict|judge?ment|mark|word) as (?:the (?:service|department|council|authority)s?"
    r"(?: itself| as a whole| overall)?|it (?:did|does|got|had) overall|the overall)\b"
    r"|\b(?:grade|mark|rating|verdict|judge?ment) (?:is|was) that of the (?:whole|services?|council|department)\b"
    r"|\b(?:is|are|was|were|been) (?:all |both |each )?(?:rated |judged |graded |put )?(?:at|on) (?:that|this"
    r"|the same) (?:level|grade|standard|mark)\b"
    r"(?! as (?:elsewhere|neighbour\w*|the (?:national|average|region\w*))\b)"
    r"|\bmatch(?:es|ed)? (?:it|that)\b(?=\W*$)|(?:(?<=four )|(?<=others )|(?<=rest ))(?:being )?(?:all )?the same\W*$"
    r"|\b(?:kept|keeps?|retain(?:s|ed)?|held on to|holds? on to) (?:that|the same) (?:grade|rating|mark|verdict"
    r"|judge?ment)\b"
    r"|(?:;|,|–) (?:and |as )?(?:they|it) still (?:are|is)\b(?=\W*$)"
    r"|\b(?:reached?|took|takes?|came to|come to|formed) (?:exactly )?(?:that|the same) (?:view|conclusion|verdict)"
    r" (?:of|on|about|with)\b"
    r"|(?:(?<=judgements )|(?<=judgments )|(?<=areas )|(?<=grades )|(?<=categories ))(?:have |had )?(?:all "
    r"|each )?(?:came|come|were|are)"
    r" (?:all )?(?:out )?(?:all )?the same\b"
    r"|\b(?:grade|rating|verdict|judge?ment|outcome|result)s? (?:is|are|was|were|has|have|remains?|stays?)(?: been)?"
    r" unchanged (?:from|since)\b(?: (?:that|the one) (?:of|at|in))?"
    r"|\b(?:first|second|third|fourth|fifth|only|latest|few|of \w+|council|authority|borough|councils|authorities"
    r"|boroughs|county|city|service|proud"
    r"|delighted|pleased|thrilled) to (?:have )?(?:achieved?|get|got|earn(?:ed)?|received?|secured?|reach(?:ed)?"
    r"|w[io]n|h[eo]ld|be (?:given"
    r"|awarded)) the (?:grade|rating|mark|accolade)(?= (?:in|for|across|under) (?:all|every|each)\b)"
    r"|^\W*(?:that|which) (?:is|was) (?:also |just |precisely |exactly )?(?:what|where|how) (?:it|they"
    r"|services"
    r"|the \w+) (?:was"
    r"|were|stood|had been|got|had|received)\b"
    r"|^\W*(?:that|this|it) (?:is|was) (?:also )?the (?:grade|rating|verdict|judge?ment|mark) (?:that|which)"
    r" (?:was|had been) (?:given|awarded|reached)\b(?! to\b)"
    r"|\b(?:fall|falls|fell|fallen|came|comes?|puts?|placed|sits?|sat|landed|lands?|went|is|are|was|were)"
    r" (?:all )?(?:in|into"
    r"|under) (?:that|the same) (?:class|category|bracket|band|box|tier|group)\b"
    r"|\b(?:gets?|got|receives?|received|earns?|earned|achieve[sd]?|secure[sd]?"
    r"|(?:was|were|are|is|been) (?:given|awarded|handed)) (?:exactly )?the same(?=\W*$|[,;]"
    r"| (?:in|on|last|this|at|for|from)\b)"
    r"|\b(?:they|it|inspectors|ofsted|the report) (?:also )?(?:thinks?|thought|speaks?|spoke) (?:just )?as"
    r" (?:highly|well"
    r"|badly|poorly) of\b"
    r"|\b(?:rose|risen|rises|climbed|climbs|moved|moves|got|came|went|fell|dropped|slipped|down|up|back|lifted"
    r"|cut) to (?:that|the"
    r" same) (?:grade|rating|level|mark|category)\b"
    r"|^\W*(?:no\W{1,3})?(?:that|this|it) (?:is|was) (?:also )?(?:the|its|our) (?:grade|rating|verdict|judge?ment"
    r"|mark) (?:that"
    r" )?(?:it|they|we|the \w+)"
    r" (?:was|were|had|got|held|received|has|have)\b"
    r"|^\W*that(?:'s| is| was) (?:also )?(?:what|how) (?:they|inspectors|ofsted|it|the report) (?:says?|said"
    r"|thinks?|thought|f[io]u?nds?"
    r"|sees?|saw) (?:of|about)\b"
    r"|\b(?:graded|rated|judged|marked|treated|described) in the same way\b(?! as)"
    r"|(?<!parents )(?<!unions )(?<!councillors )(?<!staff )\bshar(?:es?|ed|ing) (?:the|that|this)(?:"
    r" (?:overall|same))?"
    r" (?:grade|rating|mark|verdict|judge?ment|accolade)\b(?! (?:with (?:staff|the (?:staff|team))|on|of|and say)\b)"
    r"|\b(?:at|given|got|received?|awarded|handed|earned|has|have|had|kept|retained?) the overall (?:grade|level|rating"
    r"|mark|judge?ment)\b"
    r"|^\W*(?:that|this|it) (?:is|was|had been) (?:also )?the (?:grade|rating|verdict|judge?ment|mark|conclusion"
    r"|outcome|result|finding)(?= (?:back )?in (?:\w+ )?(?:19|20)\d\d\b(?! of\b)"
    r"| (?:in|at|of|from) [^,;.]{0,30}\b(?:last|previous|earlier) (?:\w+ )?(?:inspection|visit)\b)"
    r"|^\W*(?:and |but )?so (?:it|they|services) (?:was|were|had been)"
    r"(?= (?:in|at|when|last) )(?![^.;,]{0,60} (?:that|with|for)\b)"
    r"|\b(?:was|were|been) told (?:exactly |much )?the same(?= (?:in|at|when|last) )"
    r"|\b(?:when|as) that (?:was|had been) (?:also )?the (?:outcome|result|grade|rating|verdict|judge?ment)\b"
    r"|\b(?:said|says|found|wrote|concluded) so (?:of|about)\b"
    r"|\b(?:awarded|gave|gives|given|handed|reserved) that(?= (?:for|to) )"
    r"|(?:,| –) a (?:grade|rating|mark|verdict|judge?ment) (?:that |which )?(?:it|they|ofsted|inspectors) (?:also "
    r"|likewise )(?:passe[sd]|passed|gives?|gave|handed|applie[sd]|reached) (?:out )?(?:on|to|for|of)\b"
    r"|(?:,| –) a (?:grade|rating|mark|verdict|judge?ment) (?:it )?(?:was |is )?(?:also |likewise "
    r")?(?:given|gave|gives"
    r"|awarded|awards|handed) (?:also |out )?(?:to|for)\b"
    r"|(?:(?<=leavers )|(?<=care )|(?<=leadership )|(?<=protection )|(?<=leaders )|(?<=adoption )|(?<=areas )"
    r"|(?<=judgements )|(?<=others )|(?<=rest ))(?:all |each |both )?(?:follow(?:s|ed|ing)? suit|in line with (?:it"
    r"|that)|on a par with (?:it|that))\b"
    r"|\b(?:picture|story) (?:is|was) (?:exactly )?the same (?=(?:for|with|on|in|across)\b(?![^.;]*(?::|\bas"
    r" (?:it|in|last)\b)))"
    r"|\bsame story (?:for|with|on|in)\b|\b(?:an?|the|that|this) (?:(?:overall|same|headline|ofsted) )?(?:grade"
    r"|rating|verdict|mark|judge?ment|result"
    r"|outcome|conclusion) (?:(?:was|is|has been|had been) (?:also )?)?(?:repeated|shared|matched|echoed|mirrored"
    r"|replicated|reflected(?= in (?:each|every|all)\b))(?= (?:for|in|on|across|throughout|down|under)\b)(?!"
    r" (?:in|on) (?:the )?(?:mood"
    r"|data|figures|morale))|\b(?:said|says|found"
    r"|wrote|told|(?:they|it|inspectors|ofsted|the report) (?:also )?(?:thought|thinks?)) the same (?:of"
    r"|about)\b|\bmatch(?:es|ed)? (?:the"
    r"|that) (?:overall )?(?:grade"
    r"|rating|verdict|(?<=overall )(?:one|judge?ment|mark))\b",
    place=r"(?:\b(?=\w)|(?=[ ,;:–-]))",
)
"""What points back to the grade told before."""


TOO = expression(
    r"[^;:.]{3,120}(?: |(?=,))(?P<same>(?:(?:do|does|did)(?: not|n't) differ|(?<!to )(?<!will )(?<!may"
    r" )(?<!could )follow(?:s|ed) suit"
    r"|(?:is|are|was|were|come|came|comes) (?:all |each |both )?(?:out )?(?:in line|on a par|at one)"
    r"(?: with (?:it"
    r"|that|the (?:overall|headline)(?: (?:one|grade|rating|judge?ment))?))?)|(?:(?:was|were|is|are|do|does|did"
    r"|had|has) (?:too|as"
    r" well|likewise)|also"
    r" (?:do|does|did)"
    r"|(?:were|was)"
    r" (?:scored|graded|rated|judged) (?:identically|likewise)|(?:matched|equalled) (?:that|it)|(?:earned|got"
    r"|received|gets?|had)"
    r" the same|(?:was|is|were) no different|(?:fared|did|do|fares?|does|was|were|is|are) no (?:better|worse)"
    r"|(?<=[a-z] )(?:is|was|are|were) (?:also |just |exactly |much )?the same|(?:fare[ds]?|came out|comes? out"
    r"|did|does|do) (?:just )?the same"
    r"|(?:(?:has|have|had) )?(?:gone|went|goes|go) the same way(?: as (?:the (?:overall (?:one|grade|rating|judge?ment)"
    r"|rest|others)|that))?"
    r"|(?:is|was|are|were) (?:similarly (?:rated|graded|judged)|identical|also that|(?:(?:rated|judged|graded"
    r"|found|put|placed)"
    r" )?(?:to be )?at (?:that|the same) level(?: too| as well)?)|, too))(?:; (?:and )?so (?:is|are|was"
    r"|were) [^.;]{3,90})?\W*"
)
"""A whole sentence that says of a judgement that its grade is the same ("Leadership was too")."""


OF_SAME = (
    *(
        "same",
        " it of",
        *(" has it ", " holds it ", " got it ", " keeps it "),
        " it also of",
        "identical",
        "likewise",
        "match",
        "ditto",
        "equalled",
        "mirrored",
        *("reflected", "replicated", "borne out"),
        "no different",
        *("suit", "in line", "on a par", "at one with"),
        "repeated",
    ),
    *("shar", "exactly", "precisely", "echoed", "extends", "stretches", "unchanged"),
    *("highly of", "as well of", "badly of", "poorly of", "that class", "that category", "that bracket", "that band"),
    *(
        "that box",
        "that tier",
        "gave that",
        "gives that",
        "given that",
        "handed that",
        "reserved that",
        "that group",
        "that grade",
        "that rating",
        "that mark",
        "that verdict",
        "that status",
        *("that label", "this label", "that tag", "this tag", "this verdict"),
    ),
    *("the very grade", "the very rating", "the very verdict", "the very mark", "the very judg"),
    *("the overall grade", "the overall level", "the overall rating", "the overall mark", "the overall judg"),
    *("that level", "that standard", "that view", "that score", "that conclusion", "that judg", "that of the"),
    *("this grade", "this rating", "this mark", "this status", "this level", "this standard", "this judg"),
    *(
        "so it ",
        "so they ",
        "so services ",
        "is the ",
        "is also",
        "is what",
        "is where",
        "is how",
        "was the ",
        "been the ",
        "been also",
        *("said so ", "says so ", "found so ", "wrote so ", "concluded so ", "awarded "),
        "was also",
        "was what",
        "was where",
        "was how",
    ),
    *(", a grade", "– a grade", ", a rating", "– a rating", ", a mark", "– a mark", ", a verdict", "– a verdict"),
    *(", a judg", "– a judg"),
    *("the grade ", "the rating ", "the mark ", "the accolade ", "that overall ", "this overall ", " the case "),
    *("just what", "just where", "just how", "still are", "still is"),
    *("said it of", "said that of", "said this of", "say it of", "say that of", "says it of", "says that of"),
)


SO_WAS = expression(
    r"\W*(?:(?:and |but )?(?:they|inspectors|ofsted|it|the report)(?:'ve|'s| has| have)? (?:also )?(?:said|says?)"
    r" (?:it|that|this) |(?:and |but )?(?:so|as)[ ,]|(?:and )?(?:the )?same again|nor (?:is|was) it|this (?:is|was)"
    r" also"
    r"|(?:they|it|inspectors|ofsted|the \w+) (?:also |then )?(?:g[ai]ves? (?:it|that|this)|did (?:just )?as|got"
    r" the|gets? the|received the"
    r"|was given the)|th(?:at|is) (?:also )?(?:goes|holds|applies|went|applied) |th(?:at|is) (?:was|is) (?:also"
    r" )?(?:true|the case)"
    r"|(?:and |but )?(?:it|they|the \w+) (?:also |too )?(?:does|do|did|is|was)(?: so)? (?:in|for|on)\b"
    r"|(?:no\W{1,3})?(?:th(?:at|is)|it)(?:'s| is| was) (?:a (?=(?:grade|rating|label|tag|mark|verdict|judg)\w*)|also "
    r"|just |exactly |precisely )?(?:what|how|where|the|its|our|their|grade|rating|label|tag|mark|verdict|judge?ment)\b"
    r"|th(?:e|at|is) (?:rating|grade|verdict|judge?ment) (?:was|also|applie|goes|went|covers|takes in|holds for))"
)
"""One of these has all of it; most sentences have none, and need not be read for it (a thirtieth of the time)."""


def phrases_of_same(low: str) -> tuple[str, ...]:
    """Return which of ``OF_SAME`` a text (lower-case) has at all: few, and its sentences are asked for no others."""
    return tuple(each for each in OF_SAME if each in low)


def may_point(low: str, phrases: Sequence[str]) -> bool:
    return any(map(low.__contains__, phrases)) or SO_WAS.match(low) is not None


def pointed_to(sentence: Sentence, words: tuple[GradeWord, ...], phrases: Sequence[str]) -> GradeWord | None:
    """Return "the same grade" as a word of a grade yet to be known; None where a grade follows at once.

    ``phrases``: those of ``OF_SAME`` that the text of the sentence has.
    """
    if (
        does := HAS_IT.fullmatch(sentence.text) or (None if words else WAS_THEN_TOO.fullmatch(sentence.text))
    ) is not None:
        return GradeWord(start=does.start("has"), end=does.end("has"), grade="good", how="same", quoted=False)
    if not may_point(sentence.low, phrases):
        return same_too(sentence)
    matches = tuple(SAME.finditer(sentence.low))
    if not matches:
        return grades_the_same(sentence) or same_too(sentence)
    for match in matches:
        if (
            is_of_number(sentence.low, match.start(), match.end())
            or rises_too(sentence.low, match)
            or is_by_others(sentence.low, match)
            or begins_another(sentence.low, match)
        ):
            return None
        if AS_IT_HAD.match(sentence.low, match.start()) and any(
            word.end <= match.start() and APPOSED.fullmatch(sentence.low, word.end, match.start()) for word in words
        ):
            return None  # "good for leadership, the same grade that it had in 2019": told with that grade
        behind = next((word for word in words if word.start >= match.start()), None)
        if behind is None or BORDER.search(sentence.low, match.end(), behind.start) is not None:
            return GradeWord(start=match.start(), end=match.end(), grade="good", how="same", quoted=False)
    return None


def grades_the_same(sentence: Sentence) -> GradeWord | None:
    """Return what says of several grades, by what they are of, that they are the one told before ("the grades for A and
    for B are the same")."""
    match = THE_SAME.search(sentence.low)
    if match is None:
        return None
    return GradeWord(start=match.start("same"), end=match.end("same"), grade="good", how="same", quoted=False)


THE_SAME = expression(
    r"\b(?:grade|rating|mark|verdict|judge?ment)s? (?:for|of|on) (?:(?!\b(?:is|are|was|were)\b)[^;.:]){3,100}"
    r" (?P<same>(?:is|are|was|were) (?:also |both |all |each )?the same)(?=\W*$|[;,])"
)


def is_of_number(low: str, start: int, end: int) -> bool:
    """Whether it is a number or what is spent that is said to be the same, and not how well anything is done."""
    if RATES.search(low, start, end):
        return False
    return NUMBER_AHEAD.match(low, end) is not None or NUMBER_BEFORE.search(low, 0, start) is not None


NUMBER = (
    r"(?:numbers?|amounts?|totals?|proportions?|shares?|percentages?|costs?|prices?|bills?|spending|spend|budgets?"
    r"|funding|money|cash|savings|overspends?|demands?|pressures?|caseloads?|workloads?|referrals|complaints|vacancies"
    r"|turnover|waits?|waiting (?:lists?|times?)|targets?|plans?|(?<!in )(?:needs?|rate))"
    r" (?:of|for|on|in|from|among|to|with)\b"
)
"""What is counted or planned; it rises and falls, and Ofsted gives it no grade."""


NUMBER_AHEAD = expression(rf"\W*(?:for |with |of |to )?(?:(?!and\b|but\b|for\b|of\b)[\w'-]+ ){{0,3}}?{NUMBER}")


NUMBER_BEFORE = expression(rf"\b{NUMBER}[^,;:.]*$")


RATES = expression(r"\b(?:grade|rate|rating|verdict|judge|mark)")
"""What says outright that it is a grade that is the same."""


def is_by_others(low: str, match: "re.Match[str]") -> bool:
    """Whether somebody else than inspectors gave, said or did the same ("The council gives that to care leavers")."""
    return GIVES.match(match[0]) is not None and INSPECTORS_AS_SUBJECT.search(low, 0, match.start()) is None


GIVES = expression(
    r"(?:did|does|has done|doing) (?:exactly )?the same (?:for|to)\b|(?:awarded|gave|gives|given|handed|reserved) that$"
    r"|(?:said|says|found|wrote|told|concluded) (?:so|the same) (?:of|about)\b"
)


INSPECTORS_AS_SUBJECT = expression(
    r"\b(?:ofsted|inspect(?:ors?|orate|ion)|watchdog|regulator|reports?|letter|verdict|findings|latest)\b[^;:.]*$"
    r"|\b(?:they|it|which|who)(?:'ve|'s|'d)? (?:(?:has|have|had|also|then|later|just|is|are|was|were|been) )*$"
    r"|^\W*(?:they|it) [^;:.]*\band (?:(?:also|then|later) )?$"
)
"""Who gives grades, as the subject of what follows."""


def begins_another(low: str, match: "re.Match[str]") -> bool:
    """Whether "said that of" begins what was said and points to nothing ("said that of those they met, most were")."""
    told = SAID_OF.search(match[0])
    if told is None:
        return False
    return OTHER_WORDS.match(low, match.end()) is not None or (
        told["what"] == "that" and OTHER_CLAUSE.match(low, match.end()) is not None
    )


SAID_OF = expression(r"\b(?:said|says?) (?P<what>it|that|this) (?:too |also |as well )?(?:of|about) $")


OTHER_WORDS = expression(r"[^;.]*:")


OTHER_CLAUSE = expression(
    r"(?:(?!, (?:who|which|whose|but|and|though|although|while|where|as)\b)[^.;:])*"
    r"\b(?:was|were|is|are|had|has|have|did|felt|said|lived?|could|would|need(?:s|ed)?)\b"
)


def rises_too(low: str, match: "re.Match[str]") -> bool:
    """Whether something else than a judgement's own work is said to have done what the sentence before tells of."""
    if SO_HAS.fullmatch(match[0]) is None:
        return False
    told = next((named for named in find_judgements(low) if named.start >= match.end()), None)
    if told is None:
        return False
    return not any(each.fullmatch(low, match.end(), told.start) for each in (LIGHT, TEAMS_FOR))


SO_HAS = expression(r"\W*(?:and |but )?so,? (?:too,? )?(?:has|have|had|did)")
"""What may be said of anything that has risen, fallen or changed; of judgements it is said at once ("So did care")."""


TEAMS_FOR = expression(
    r" (?:the |its |their )?(?:\w+ )?(?:teams?|staff|people|workers|those)(?: in the \w+)? (?:who|that|which)"
    r" (?:works? with|supports?|helps?|looks? after|cares? for) (?:the )?"
)
"""Who does what a judgement is of ("So have the teams who work with care leavers")."""

AS_IT_HAD = expression(
    r"(?:the |an? )?(?:same|identical) (?:(?:two|three|four|five) )?(?:\w+ )?(?:grades?|ratings?|verdicts?|judge?ments?"
    r"|marks?|results?)(?: (?:as|that|which))? (?:it|they|we|services|(?:the|its) (?:council|county|city|borough"
    r"|service"
    r"|last|previous)|in|at|when|last) "
)


APPOSED = expression(r"[^;.]{0,90}(?:,| [–-]) (?:which (?:is|was|are|were) |and )?")
"""What leads from a grade to words that say of it when it was held before."""


HAS_IT = expression(
    r"\W*(?:But |And |Yet )?[A-Z][\w'-]*(?: (?:[A-Z][\w'-]*|of|and|upon|now|just|also|today)){0,6} (?P<has>has"
    r"|have|did|does)"
    r"(?: now| just)?[.!]?['\"]?\s*"
)
"""A sentence that says no more of a council than that it has what few have ("Few have come out good. Leeds has.")."""


WAS_THEN_TOO = expression(
    r"\W*(?:But |And |Yet )?[A-Z][\w'-]*(?: (?:[A-Z][\w'-]*|of|and|upon)){0,6} (?P<has>was|were|had been|did|had)(?:"
    r" too)?"
    r" (?:(?:back )?in (?:\w+ )?(?:19|20)\d\d|in [A-Z][a-z]+|last \w+|earlier this year"
    r"|(?:the|a|two|three|four|five|six) (?:week|month|year|fortnight)s? (?:ago|earlier|later"
    r"|before))\b(?:,[^.;]{3,60})?[.!]?\s*"
)
"""A sentence that says no more of a council than when it was given what the one before it got ("Leeds was last
June")."""


def same_too(sentence: Sentence) -> GradeWord | None:
    """Return what says of a judgement, at the end of a short sentence, that its grade is the same."""
    low = sentence.low
    ends = len(low) < SHORT and (low.rstrip(" .!'\"\n").endswith(TOO_ENDS) or "the same; " in low)
    match = TOO.fullmatch(low) if ends else None
    if match is None or not names_judgement(sentence.low[: match.start("same")]):
        return None
    if is_of_number(low, match.start("same"), match.end("same")):
        return None
    if match["same"].endswith("suit") and OF_PERSONS.search(low, 0, match.start("same")):
        return None  # "The director resigned and two heads of protection followed suit"
    return GradeWord(start=match.start("same"), end=match.end("same"), grade="good", how="same", quoted=False)


OF_PERSONS = expression(r"\b(?:resigned|quit|left|gave|stepped|walked|went on|joined|moved)\b")
"""What somebody else may do after the first."""

TOO_ENDS = (
    "too",
    "as well",
    "likewise",
    "no better",
    "no worse",
    " the same",
    "similarly rated",
    "similarly graded",
    "similarly judged",
    "identical",
    "also that",
    " level",
    ", too",
    "also do",
    "also does",
    "also did",
    "identically",
    " that",
    " it",
    "same",
    "different",
    "same way",
    *("differ", "suit", "in line", "on a par", "level", "at one", "headline", "headline grade", "headline rating"),
    *("headline one", "headline judgement", "headline judgment", "the overall"),
    *("overall one", "overall grade", "overall rating", "overall judgement", "overall judgment", "the rest", "others"),
)


SHORT = 170
"""Letters of a sentence that says no more than that."""


BORDER = expression(
    r";|\b(?:but|while|whereas|although|though|and|save|except|bar|apart from|other than|from)\b"
    r"|, (?:the |its )?(?:experiences?|impact|help|support|care|leader|child|services? for)"
)
"""What parts the grade pointed to from one that is told behind it."""
