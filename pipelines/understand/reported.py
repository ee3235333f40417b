"""How a sentence reports what somebody said of a grade: that puts what is now one tense back."""

from pipelines.understand.later import expression

THAT_IT_HAD_MOVED = (
    r"that (?:the )?(?:services?|council|it|they|department|authority) had (?:now |since )?(?:moved|progressed|risen"
    r"|climbed|gone|improved)(?: up)?"
)

REPORTED = expression(
    r"\b(?:came|comes) (?:the )?(?:word|news|confirmation|announcement)\b|\b(?:word|news|it) (?:came|reached|emerged"
    r"|arrived)\b[^;.]{0,40} that\b|\b(?:minutes|hours|an? (?:hour|day)|the (?:day|night|evening)) (?:earlier"
    r"|before)\b|^\W*the (?:previous day|day before)\b|"
    r"\b(?:pleased|delighted|proud|glad|disappointed|sorry|relieved) (?:that|to (?:hear|see|learn) that)\b|"
    rf"\b(?:found|concluded|noted|reported|stated) {THAT_IT_HAD_MOVED} from\b|\bfound {THAT_IT_HAD_MOVED} to\b"
    r"|\bsaid (?:[\w'-]+ ){1,10}had\b|\b(?:observed|conceded)\b[^.;]*\bthat\b"
    r"|\b(?:found|wrote|concluded) (?:that )?there had been\b"
    r"|\b(?:told|informed) (?:(?:staff|members|parents|councillors|us|them|him|her) )?(?:it|they|we|services"
    r"|the \w+) had\b"
    r"|\b(?:tell(?:s|ing)?|told|said|says|saying|announc(?:ed?|es|ing)|confirm(?:ed|s|ing)?|learn(?:ed|t|s)?|heard?"
    r"|hears|not(?:ed?"
    r"|es|ing)|advis(?:ed|es|ing)|inform(?:ed|s|ing)?|remind(?:ed|s|ing)?|explain(?:ed|s|ing)?|reveal(?:ed|s|ing)?"
    r"|set(?:s|ting)? out|point(?:ed|s|ing)? out|record(?:ed|s|ing)?|show(?:ed|s|ing)|wrote|stat(?:ed|es|ing)|emerged"
    r"|news|word came|read out|add(?:ed|s|ing)?|asked(?! (?:whether|if|how|why|about|for|what))|agreed"
    r"|resolved|minuted|written|writing|knew|discovered|briefed"
    r"|report(?:ed|s|ing)?)\b[^.;]*\b(?:that|ofsted|inspectors)\b"
    r"|\b(?:said|told (?:[\w'-]+ ){1,4}?|say|says|confirmed|announced|revealed|reported|explained|added"
    r"|heard) (?:(?!\b(?:which"
    r"|who|whose|where|when|after|since|before|until|at the time)\b)[^;.]){3,200}\bhad been\b[^;.,]{0,25}$"
    r"|^\W*as [^.;,]{3,60} (?:told|reminded|said|explained|put it|noted|reported|heard|informed|advised)\b[^.;,]*,"
    r"|\b(?:ofsted|inspectors),? (?:he|she|they|the \w+) (?:said|explained|added|noted|reported|told)\b"
    r"|\b(?:said|announced|confirmed|revealed) (?:(?:on \w+day|yesterday|today) )?(?:(?:its|their|the council's) )?"
    r"(?:children's )?"
    r"(?:services?|trust|department|social care)(?: for children)? had (?:(?:now|also|again|just|\w+ly) )?(?:(?:been )?"
    r"(?:rated|judged|graded|found|deemed|declared|given|awarded|upgraded|downgraded)|retained|kept|maintained|moved"
    r"|gone"
    r"|risen|received|won|earned|achieved|secured)\b"
)
"""Reported speech puts what is now one tense back."""

AND_THAT = expression(r"\b(?:and|but) that\b[^;.]{0,90}$")
TOLD_THEM = expression(
    r"['\"]*[^.;]{0,40}, (?:he|she|they|it|the \w+) (?:said|told|added|wrote|announced|explained|reported)\b"
)

SAID_BETWEEN = expression(
    r"\W*(?:ofsted|inspectors), (?:he|she|they|(?:the |cllr |councillor |m[rs]s? )?[\w-]+(?: [\w-]+){0,2}) (?:said"
    r"|explained|added|noted|reported|told [\w ]{3,20}|announced|confirmed|revealed),"
)
"""What is put in behind those who judged: who tells what they did ("Inspectors, she explained, had rated ...")."""
