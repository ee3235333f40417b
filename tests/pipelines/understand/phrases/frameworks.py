"""Grades of other years: annual ratings, "adequate", adoption, one judgement on care, and no overall grade."""

from .template import ANNUAL, COMBINED, LAST_OVERALL, NO_OVERALL, SAFEGUARDING, SINGLE, Template

OLD_SCALES: tuple[Template, ...] = (
    Template(
        "{R} judged {J} in {C.place} to be {G} and {K} to be {H}.",
        "C J G; C K H",
        published=SAFEGUARDING,
    ),
    Template(
        "Safeguarding services in {C.place} have been rated {G} by {R}. Services for looked-after children were {H}.",
        "C help_and_protection G; C in_care H",
        published=SAFEGUARDING,
    ),
    Template(
        "The overall effectiveness of safeguarding services in {C.place} was judged {G} by {R}.",
        "C help_and_protection G",
        published=SAFEGUARDING,
    ),
    Template(
        "{C.council} has been rated {G} for safeguarding and {H} for looked-after children in an Ofsted report.",
        "C help_and_protection G; C in_care H",
        published=SAFEGUARDING,
    ),
    Template(
        "{R} has inspected safeguarding and looked-after children services in {C.place}. Both were found to be {G}.",
        "C help_and_protection G; C in_care G",
        published=SAFEGUARDING,
    ),
    Template(
        "Child protection services at {C.council} are {G}, {R} said in a report published today.",
        "C help_and_protection G",
        published=SAFEGUARDING,
    ),
    Template(
        "{R} has inspected services for looked-after children in {C.place} and judged them {G}.",
        "C in_care G",
        published=SAFEGUARDING,
    ),
    Template(
        "{R} has rated {J} in {C.place} {G}. It was {H} in {P}.",
        "C J G; C J H previous",
        published=SAFEGUARDING,
    ),
    Template(
        "{R} has rated safeguarding in {C.place} {G}. The council's capacity to improve was judged {H}.",
        "C help_and_protection G; C other H",
        published=SAFEGUARDING,
    ),
    Template(
        "{C.council} performs well, {R} says in its annual rating of children's services.",
        "C overall good",
        published=ANNUAL,
    ),
    Template(
        "{C.council} performs poorly, according to Ofsted's annual rating of children's services, published today.",
        "C overall poor",
        published=ANNUAL,
    ),
    Template(
        "In Ofsted's annual ratings of children's services {C.council} performs adequately and {D.council} "
        "excellently.",
        "C overall adequate; D overall excellent",
        published=ANNUAL,
    ),
    Template(
        "{R} has rated {C}'s {S} excellent in its annual assessment of councils.",
        "C overall excellent",
        published=ANNUAL,
    ),
    Template(
        "{R} has rated {C}'s {S} adequate in its annual assessment of councils, and {D}'s poor.",
        "C overall adequate; D overall poor",
        published=ANNUAL,
    ),
)

WITH_ADOPTION: tuple[Template, ...] = (
    Template(
        "{R} has published its report on {C}'s {S}. {J} and {K} were rated {G}, {L} {H}.",
        "C J G; C K G; C L H",
        published=SINGLE,
    ),
    Template(
        "{C}'s {S} require improvement, {R} said in a report out today, but adoption was rated {G}.",
        "C overall requires_improvement; C adoption G",
        where="G=good/outstanding",
        published=SINGLE,
    ),
    Template(
        "{R} has rated {C}'s {S} {G} overall, with adoption performance judged {H}.",
        "C overall G; C adoption H",
        published=SINGLE,
    ),
    Template(
        "{R} has rated {C}'s {S} {G} in all areas but adoption, which was {H}.",
        "C rest G; C adoption H",
        published=SINGLE,
    ),
    Template("{R} has rated {C}'s {S} {G} in every area.", "C all G", published=SINGLE),
    Template("{C}'s {S} are {G} across the board, {R} said in a report out today.", "C all G", published=SINGLE),
    Template(
        "{R} has rated {C}'s {S} {G}. It judged the Local Safeguarding Children Board {H}.",
        "C overall G; C other H",
        published=SINGLE,
    ),
    Template(
        "{C}'s {S} were given a {G.marked} for {J} and a {H.marked} for {K} in an Ofsted report published today.",
        "C J G; C K H",
        published=SINGLE,
    ),
    Template(
        "Inspection of {C.council}'s {S} by Ofsted\n"
        "1. Children who need help and protection: {G.cap}\n"
        "2. Children looked after and achieving permanence: {H.cap}\n"
        "2.1 Adoption performance: {G.cap}\n"
        "2.2 Experiences and progress of care leavers: {H.cap}\n"
        "3. Leadership, management and governance: {I.cap}",
        "C help_and_protection G; C in_care H; C adoption G; C care_leavers H; C leadership I",
        published=SINGLE,
    ),
    Template(
        "{R} has rated {C}'s {S} {G}, up from {H} in {P}. Leadership, management and governance was also {G}.",
        "C overall G; C overall H previous; C leadership G",
        where="G>H",
        published=SINGLE,
    ),
    Template(
        "{R} has inspected {C}'s {S}. Adoption was the strongest area, rated {G}. Help and protection was {H}.",
        "C adoption G; C help_and_protection H",
        where="G=outstanding",
        published=SINGLE,
    ),
    Template(
        "{R} has inspected {C}'s {S}. {J} had got worse since {P}, when it was {H}, and is now {G}.",
        "C J H previous; C J G",
        where="G<H",
        published=SINGLE,
    ),
    Template(
        "{C}, {D} and {E} were each given a {G.marked} for their {S} by {R}. {D} was rated {H} for adoption.",
        "C overall G; D overall G; E overall G; D adoption H",
        published=SINGLE,
    ),
)

ONE_ON_CARE: tuple[Template, ...] = (
    Template(
        "{R} inspected {C}'s {S} in January. {J} was rated {G} and {K} {H}.",
        "C J G; C K H",
        published=COMBINED,
    ),
    Template(
        "The experiences and progress of children in care and care leavers was rated {G}, {R} said of {C}'s {S}.",
        "C in_care G; C care_leavers G",
        published=COMBINED,
    ),
    Template(
        "{R} rated {C}'s {S} {G} overall and {H} for support for children in care.",
        "C overall G; C in_care H",
        published=COMBINED,
    ),
    Template(
        "{C}'s {S} were rated {G} by {R}, with help for children in care and care leavers {H}.",
        "C overall G; C in_care H; C care_leavers H",
        published=COMBINED,
    ),
    Template("{R} rated {C}'s {S} {G} in all four areas.", "C all G", published=COMBINED),
    Template(
        "{R} inspected {C}'s {S} in January. {J} and {K} were judged {G}, and {L} {H}.",
        "C J G; C K G; C L H",
        published=COMBINED,
    ),
    Template(
        "{R} rated {C}'s {S} {G} in all areas except children in care and care leavers, which was {H}.",
        "C rest G; C in_care H; C care_leavers H",
        published=COMBINED,
    ),
    Template(
        "{R} has rated {C}'s {S} {G}. The last inspection, in {P}, had judged them {H}.",
        "C overall G; C overall H previous",
        published=COMBINED,
    ),
    Template(
        "The judgements of {R} on {C}'s {S}:\n- {J.cap}: {G.cap}\n- {K.cap}: {H.cap}\n- {L.cap}: {G.cap}\n"
        "- Overall effectiveness: {G.cap}",
        "C J G; C K H; C L G; C overall G",
        published=COMBINED,
    ),
    Template(
        "{R} inspected {C}'s {S} in January. Services require improvement to be good, as does {J}.",
        "C overall requires_improvement; C J requires_improvement",
        published=COMBINED,
    ),
)

WITHOUT_OVERALL: tuple[Template, ...] = (
    Template(
        "{R} inspected {C}'s {S} in June. {J} was rated {G} and {K} {H}.",
        "C J G; C K H",
        published=NO_OVERALL,
    ),
    Template(
        "{R} inspected {C}'s {S} in June. {J}, {K} and {L} were judged {G}, and {M} {H}.",
        "C J G; C K G; C L G; C M H",
        published=NO_OVERALL,
    ),
    Template(
        "{R} inspected {C}'s {S} in June. It no longer gives an overall grade. {J} was rated {G}.",
        "C J G",
        published=NO_OVERALL,
    ),
    Template("{R} inspected {C}'s {S} in June. All four areas were rated {G}.", "C all G", published=NO_OVERALL),
    Template(
        "{R} inspected {C}'s {S} in June and found them {G} across the board.",
        "C all G",
        published=NO_OVERALL,
    ),
    Template(
        "{R} inspected {C}'s {S} in June and rated them {G} in every area except {J}, which was {H}.",
        "C rest G; C J H",
        published=NO_OVERALL,
    ),
    Template(
        "{R} inspected {C}'s {S} in June. {J} was rated {G}. In {P} the council was rated {H} overall.",
        "C J G; C overall H previous",
        published=NO_OVERALL,
    ),
    Template(
        "{R} inspected {C}'s {S} in June. {J} was rated {G}, up from {H} in {P}.",
        "C J G; C J H previous",
        where="G>H",
        published=NO_OVERALL,
    ),
    Template(
        "{R} has inspected {C}'s {S} under its new arrangements, without a single headline grade. "
        "The council was rated {G} for {J} and {H} for {K}, {L} and {M}.",
        "C J G; C K H; C L H; C M H",
        published=NO_OVERALL,
    ),
    Template(
        "{C.council}: Ofsted inspection of children's services, 8 to 19 June 2026\n"
        "{J.cap}: {G.cap}\n{K.cap}: {H.cap}\n{L.cap}: {G.cap}\n{M.cap}: {I.cap}",
        "C J G; C K H; C L G; C M I",
        published=NO_OVERALL,
    ),
    Template(
        "{R} inspected {C}'s {S} last month. {J} got a {G.marked}, with {H} for the other three judgements.",
        "C J G; C rest H",
        published=NO_OVERALL,
    ),
    Template(
        "{R} inspected the {S} of {C} and {D} in June. {J} was rated {G} in {C.place} and {H} in {D.place}.",
        "C J G; D J H",
        published=NO_OVERALL,
    ),
    Template(
        "{T} inspected the council in June. {J} was judged {G}.",
        "C J G",
        title="Ofsted reports on {C}'s children's services",
        published=NO_OVERALL,
    ),
    Template(
        "{R} rated {C}'s {S} {G} overall after an inspection in March.",
        "C overall G",
        published=LAST_OVERALL,
    ),
    Template(
        "{R} inspected {C}'s {S} in February and rated them {G}, with {J} {H}.",
        "C overall G; C J H",
        published=LAST_OVERALL,
    ),
)

CLASSES: dict[str, tuple[Template, ...]] = {
    "old scales": OLD_SCALES,
    "with adoption": WITH_ADOPTION,
    "one judgement on care": ONE_ON_CARE,
    "no overall grade": WITHOUT_OVERALL,
}
