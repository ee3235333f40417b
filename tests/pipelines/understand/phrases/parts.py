"""Grades of the parts: one, several in a list, in bullets and tables, or all of them at once."""

from .template import Template

ONE_PART: tuple[Template, ...] = (
    Template(
        "{R} has published its report on {C}'s {S}. {J} was singled out and rated {G}.",
        "C J G",
        where="G=good/outstanding",
    ),
    Template("{R} has published its report on {C}'s {S}. A {G} grade went to {J}.", "C J G"),
    Template("{R} has published its report on {C}'s {S}. {J} earned a {G} rating.", "C J G"),
    Template(
        "{R} has published its report on {C}'s {S}. {J} has been upgraded to {G}.",
        "C J G",
        where="G=good/outstanding",
    ),
    Template(
        "{R} has published its report on {C}'s {S}. In the category of {J}, the council scored {G}.",
        "C J G",
    ),
    Template("{R} has published its report on {C}'s {S}. {G} was the judgement on {J}.", "C J G"),
    Template(
        "{R} has published its report on {C}'s {S}. Inspectors were least happy with {J}, grading it {G}.",
        "C J G",
        where="G=inadequate/requires_improvement",
    ),
    Template(
        "{R} has published its report on {C}'s {S}. {J} fell short, inspectors said, and was graded {G}.",
        "C J G",
        where="G=inadequate/requires_improvement",
    ),
    Template(
        "{R} has published its report on {C}'s {S}. Under the heading of {J}, inspectors gave a grade of {G}.",
        "C J G",
    ),
    Template("{T} rated {J} in {C}'s {S} {G}.", "C J G"),
    Template(
        "{J} at {C.council} has been judged {G} by {R}, which inspected the council's {S} last month.",
        "C J G",
    ),
    Template("{R} has graded {C}'s {S}. {J} gets {G}.", "C J G"),
    Template(
        "{R} has published its report on {C}'s {S}. {J} requires improvement, inspectors said.",
        "C J requires_improvement",
    ),
    Template(
        "{R} has published its full inspection report on {C}'s {S}. {J} continues to require improvement.",
        "C J requires_improvement",
    ),
    Template(
        "{R} has published its report on {C}'s {S}. {J} was said to require improvement to be good.",
        "C J requires_improvement",
    ),
    Template(
        "{R} has published its report on {C}'s {S}. There is better news on {J}, which was rated {G}.",
        "C J G",
        where="G=good/outstanding",
    ),
    Template("For {J}, {C.council} has been given a {G} rating by {R}.", "C J G"),
    Template("The {G} rating {C.council} got from {R} last week was for {J}.", "C J G"),
    Template("{C}'s {S} were inspected by {R} last month, and {J} came out as {G}.", "C J G"),
    Template(
        "{R} has published its report on {C}'s {S}. One area, {J}, was found to be {G}.",
        "C J G",
    ),
)

LISTS: tuple[Template, ...] = (
    Template(
        "{R} has published its report on {C}'s {S}. {J} and {K} were rated {G} and {H} respectively.",
        "C J G; C K H",
    ),
    Template(
        "{R} has published its report on {C}'s {S}. {J}, {K} and {L} were graded {G}, {H} and {I} respectively.",
        "C J G; C K H; C L I",
    ),
    Template(
        "{C}'s {S} have been inspected by {R}, which gave {G} and {H} ratings respectively to {J} and {K}.",
        "C J G; C K H",
    ),
    Template("{R} has inspected {C}'s {S}. {J} and {K} were each graded {G}.", "C J G; C K G"),
    Template(
        "{R} has inspected {C}'s {S}. {J} and {K} were given the same grade, {G}.",
        "C J G; C K G",
    ),
    Template(
        "{R} has inspected {C}'s {S}. {J} was rated {G}, and {K} got the same grade.",
        "C J G; C K G",
    ),
    Template(
        "{R} has inspected {C}'s {S}. {J} was rated {G}; the same grade was given for {K}.",
        "C J G; C K G",
    ),
    Template("{R} has inspected {C}'s {S}. Both {J} and {K} received a {G} rating.", "C J G; C K G"),
    Template(
        "{R} has inspected {C}'s {S}. There were {G} grades for {J} and {K} and a {H.marked} for {L}.",
        "C J G; C K G; C L H",
    ),
    Template(
        "{R} has inspected {C}'s {S}. The council got {G} for {J} and for {K}, and {H} for {L}.",
        "C J G; C K G; C L H",
    ),
    Template(
        "{C}'s {S} were rated {G} overall by {R}, with {H} for {J} and {I} for {K}.",
        "C overall G; C J H; C K I",
    ),
    Template(
        "{C}'s {S} were rated {G} overall by {R}, with a {H.marked} for {J} and a {G.marked} for {K}.",
        "C overall G; C J H; C K G",
    ),
    Template(
        "{C}'s {S} were rated {G} by {R} overall, as well as for {J} and {K}.",
        "C overall G; C J G; C K G",
    ),
    Template("{C}'s {S} were rated {G} by {R} both overall and for {J}.", "C overall G; C J G"),
    Template(
        "{R} rated {C}'s {S} {G} for {J} but {H} for {K} and {L}.",
        "C J G; C K H; C L H",
    ),
    Template(
        "{R} gave {C}'s {S} a {G.marked} for {J}, {K} and {L}, and a {H.marked} for {M}.",
        "C J G; C K G; C L G; C M H",
    ),
    Template(
        "While {J}, {K} and {L} are {G}, {M} is {H}, {R} said in its report on {C}'s {S}.",
        "C J G; C K G; C L G; C M H",
    ),
    Template(
        "{R} has inspected {C}'s {S}. Of the four areas, three – {J}, {K} and {L} – were rated {G} and one, {M}, {H}.",
        "C J G; C K G; C L G; C M H",
    ),
    Template(
        "{R} has inspected {C}'s {S}. Two areas were rated {G}: {J} and {K}. Two were {H}: {L} and {M}.",
        "C J G; C K G; C L H; C M H",
    ),
    Template(
        "{R} has inspected {C}'s {S}. "
        "Two areas, {J} and {K}, were found to be {G}, and the other two, {L} and {M}, {H}.",
        "C J G; C K G; C L H; C M H",
    ),
    Template(
        "{R} has inspected {C}'s {S}. Ratings of {G} were given for {J} and {K}, with {L} judged to be {H}.",
        "C J G; C K G; C L H",
    ),
    Template(
        "{R} has inspected {C}'s {S}. The grades: {J} – {G}, {K} – {H}, {L} – {I}.",
        "C J G; C K H; C L I",
    ),
    Template(
        "{R} has inspected {C}'s {S}. The council was judged {G} for {J}; {H} for {K}; and {I} for {L}.",
        "C J G; C K H; C L I",
    ),
    Template(
        "{R} has inspected {C}'s {S}. {J} was rated {G}. So was {K}. {L}, though, was {H}.",
        "C J G; C K G; C L H",
    ),
    Template(
        "{R} has inspected {C}'s {S}. {J} was rated {G}, {K} likewise, and {L} {H}.",
        "C J G; C K G; C L H",
    ),
    Template("{R} has inspected {C}'s {S}. {J}: {G}; {K}: {H}.", "C J G; C K H"),
    Template(
        "{R} has inspected {C}'s {S}. The council was rated {G} for {J}, {G} for {K} and {H} for {L}.",
        "C J G; C K G; C L H",
    ),
    Template(
        "{R} has inspected {C}'s {S}. Inspectors judged not only {J} but also {K} to be {G}.",
        "C J G; C K G",
    ),
    Template(
        "{R} has inspected {C}'s {S}, looking among other things at {J} (rated {G}) and {K} (rated {H}).",
        "C J G; C K H",
    ),
    Template(
        "{R} has inspected {C}'s {S}. {J} was {G} and {K}, though improving, {H}.",
        "C J G; C K H",
        where="H=inadequate/requires_improvement",
    ),
    Template("{R} has inspected {C}'s {S}. {J} was graded {G}, along with {K}.", "C J G; C K G"),
    Template(
        "{C}'s {S} got an overall grade of {G} from {R}, made up of {H} for {J} and {G} for {K}, {L} and {M}.",
        "C overall G; C J H; C K G; C L G; C M G",
    ),
    Template(
        "{R} has rated {C}'s {S} {G} overall. {J} and {K} were also {G}, but {L} and {M} were {H}.",
        "C overall G; C J G; C K G; C L H; C M H",
    ),
    Template(
        "{R} has inspected {C}'s {S}. {J} was rated {G}, {K} was rated {H}, and {L} and {M} were each rated {I}.",
        "C J G; C K H; C L I; C M I",
    ),
    Template(
        "{R} has inspected {C}'s {S}. Judgements of {G} in {J} and {H} in {K} were recorded.",
        "C J G; C K H",
    ),
    Template(
        "{R} has inspected {C}'s {S}. Whereas {J} was {G}, {K} was {H} and {L} {I}.",
        "C J G; C K H; C L I",
    ),
    Template(
        "{C}'s {S} were rated {G} for {J}, {R} says, and {H} when it comes to {K}.",
        "C J G; C K H",
    ),
    Template(
        "{R} has inspected {C}'s {S}. {J} fared best, with a grade of {G}; {K} fared worst, with {H}.",
        "C J G; C K H",
        where="G>H",
    ),
)

LAYOUT: tuple[Template, ...] = (
    Template(
        "{R} has published its report on {C}'s {S}. The judgements are:\n"
        "- Overall effectiveness: {G.cap}\n- {J.cap}: {H.cap}\n- {K.cap}: {G.cap}\n- {L.cap}: {I.cap}\n- {M.cap}: "
        "{G.cap}",
        "C overall G; C J H; C K G; C L I; C M G",
    ),
    Template(
        "The Ofsted inspection of {C.council}'s {S} gave the following grades:\n"
        "• {J.cap} – {G}\n• {K.cap} – {H}\n• {L.cap} – {G}\n• Overall effectiveness – {G}",
        "C J G; C K H; C L G; C overall G",
    ),
    Template(
        "{R} has inspected {C}'s {S}.\n"
        "Judgement | Grade\n{J.cap} | {G.cap}\n{K.cap} | {H.cap}\n{L.cap} | {I.cap}\nOverall effectiveness | {G.cap}",
        "C J G; C K H; C L I; C overall G",
    ),
    Template(
        "Inspection of {C.council}'s {S} by Ofsted, 13 to 24 May 2024\n"
        "Judgement\tGrade\n{J.cap}\t{G.cap}\n{K.cap}\t{H.cap}\n{L.cap}\t{G.cap}\n{M.cap}\t{H.cap}",
        "C J G; C K H; C L G; C M H",
    ),
    Template(
        "{R} inspected {C}'s {S} in May.\nRated {G}:\n- {J}\n- {K}\nRated {H}:\n- {L}",
        "C J G; C K G; C L H",
    ),
    Template(
        "{R} inspected {C}'s {S} in May. Performance was found to be {G} in these areas:\n"
        "- {J}\n- {K}\nand {H} in:\n- {L}",
        "C J G; C K G; C L H",
    ),
    Template(
        "Ofsted inspection of {C.council}'s {S}\nThe judgements are:\n"
        "{J.cap}\n{G.cap}\n{K.cap}\n{H.cap}\nOverall effectiveness\n{H.cap}",
        "C J G; C K H; C overall H",
    ),
    Template(
        "{R} has inspected {C}'s {S}. It found:\n1. {J.cap}: {G.cap}\n2. {K.cap}: {H.cap}\n3. {L.cap}: {G.cap}",
        "C J G; C K H; C L G",
    ),
    Template(
        "{R} has inspected {C}'s {S}. The judgements:\n{J.cap} {G.cap}\n{K.cap} {H.cap}",
        "C J G; C K H",
    ),
    Template(
        "{R} has reported on {C}'s {S}. The grades in full: overall effectiveness, {G}; {J}, {H}; {K}, {G}.",
        "C overall G; C J H; C K G",
    ),
    Template(
        "{R} has inspected the department. The ratings are:\n{J.cap} - {G.cap}\n{K.cap} - {H.cap}\n{L.cap} - {I.cap}",
        "C J G; C K H; C L I",
        title="{C}'s children's services: the Ofsted ratings",
    ),
    Template(
        "{C.council}: inspection of children's services by Ofsted\n"
        "Overall effectiveness: {G.cap}\nInspection dates: 13 to 24 May 2024\nReport published: 10 June 2024",
        "C overall G",
    ),
    Template(
        "Children's services rated {G}\n{R} has published the findings of its inspection of {C.council} in May.",
        "C overall G",
    ),
    Template(
        "{R} has published its report on {C}'s {S}.\n{J.cap}\nThis area was rated {G}. Plans are up to date.\n"
        "{K.cap}\nThis area was rated {H}. Workers know their children.",
        "C J G; C K H",
    ),
    Template(
        "How did {C.place} do? The overall effectiveness of its {S} was {G}, {R} said today. What about {J}? "
        "That was {H}.",
        "C overall G; C J H",
    ),
    Template(
        "Key facts\n- Council: {C.council}\n- Inspected: children's services, May 2024\n- Inspectorate: Ofsted\n"
        "- Overall grade: {G}",
        "C overall G",
    ),
    Template(
        "The Ofsted judgements on {S} at {C.council}\n\n{J.cap}: {G.cap}.\n\n{K.cap}: {H.cap}.\n\nOverall: {G.cap}.",
        "C J G; C K H; C overall G",
    ),
    Template(
        "{R} graded {C}'s {S} as follows:\n* {J}: {G}\n* {K}: {G}\n* {L}: {H}\n* {M}: {H}\n* overall: {H}",
        "C J G; C K G; C L H; C M H; C overall H",
    ),
    Template(
        "Good: {J}, {K}.\nRequires improvement: {L}, {M}.\nThose are the judgements of {R} on {C}'s {S}.",
        "C J good; C K good; C L requires_improvement; C M requires_improvement",
    ),
)

EVERYWHERE: tuple[Template, ...] = (
    Template("{C}'s {S} are {G} in every area, {R} says in a report out today.", "C all G"),
    Template("{C.council} has been rated {G} in every category of its {S} by {R}.", "C all G"),
    Template("A clean sweep: {R} has rated {C}'s {S} {G} in all areas.", "C all G", where="G=good/outstanding"),
    Template("{R} has rated {C}'s {S} {G} in each of the areas it inspected.", "C all G"),
    Template("All five Ofsted judgements on {C}'s {S} are {G}.", "C all G"),
    Template("{C.council} scored {G} in all five judgements when {R} inspected its {S}.", "C all G"),
    Template("{R} rated {C}'s {S} {G} overall and in each area.", "C all G"),
    Template("{R} inspected {C}'s {S} last month and rated them {G} overall and in all four areas.", "C all G"),
    Template("{R} inspected {C}'s {S} last month. All four areas were rated {G}.", "C parts G"),
    Template("{C}'s {S} have been found {G} across the board by {R}.", "C all G"),
    Template("Across the board, {C}'s {S} are {G}, {R} says in its new report.", "C all G"),
    Template(
        "{R} has inspected {C}'s {S}. The council was rated {G} in all five categories.",
        "C all G",
    ),
    Template(
        "{R} rated {C}'s {S} {G} in every area but {J}, which was {H}.",
        "C rest G; C J H",
    ),
    Template(
        "{C}'s {S} are {G} in all areas except {J}, which {R} rated {H}.",
        "C rest G; C J H",
    ),
    Template(
        "With the exception of {J}, which is {H}, all areas of {C}'s {S} were rated {G} by {R}.",
        "C rest G; C J H",
    ),
    Template(
        "{R} rated {C}'s {S} {G} in all areas apart from {J}, where the grade was {H}.",
        "C rest G; C J H",
    ),
    Template("{R} rated {C}'s {S} {G} in four of five areas, and {H} for {J}.", "C J H"),
    Template("{R} found most areas of {C}'s {S} to be {G}, with {J} rated {H}.", "C J H"),
    Template("{R} rated {C}'s {S} {G} overall, and in most areas.", "C overall G"),
    Template("{R} rated {C}'s {S} {G} overall and some areas {H}.", "C overall G"),
)

CLASSES: dict[str, tuple[Template, ...]] = {
    "one part": ONE_PART,
    "lists": LISTS,
    "layout": LAYOUT,
    "everywhere": EVERYWHERE,
}
