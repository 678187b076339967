"""Verbs that report what somebody said, wrote or thinks without quoting it, by what may follow them.

A frame is one letter: `c` a clause, with or without "that"; `b` the same, but a noun phrase as often; `t` a clause
with "that" only; `i` an infinitive; `w` a
question ("whether", "how"); `s` somebody, then a clause; `o` somebody, then an infinitive.
"""

from digests.words.en.inflection import forms

_STEMS = {
    "c": """
    acknowledge admit allege argue assert assume believe claim concede conclude contend estimate
    fear feel figure guess hope imply indicate insist joke lament maintain note promise
    reckon say stress suggest suspect think vow warn worry
    """,
    "b": """
    affirm announce boast confirm declare emphasise emphasize explain know learn predict realise realize recall report
    reveal signal state tweet add find show decide fret swear write rule agree
    """,
    "t": """
    accept advise anticipate answer attest beg brag calculate caution charge comment complain concur confess
    confide counter cry demand deny determine disclose discover dispute doubt expect forecast foresee
    gripe grumble hear highlight hint hold inform insinuate lie mention mumble muse object observe opine order
    plead pledge point posit pray proclaim pronounce propose protest prove quip reaffirm reason reassert recommend
    recount reflect reiterate rejoin relate remark remember repeat reply request require respond retort shout
    speculate stipulate surmise testify theorise theorize threaten underline underscore understand urge
    verify volunteer wager whisper
    """,
    "i": """
    agree aim ask beg claim demand expect hope intend offer plan pledge promise propose swear threaten undertake
    volunteer vow
    """,
    "w": """
    ask debate describe disclose discuss explain inquire know question reveal say tell wonder
    """,
    "s": """
    advise assure caution convince inform notify persuade promise reassure remind tell warn
    """,
    "o": """
    advise ask beg beseech call caution challenge counsel encourage exhort implore instruct invite order
    persuade press remind tell urge warn
    """,
}

_NEVER = frozenset("known shown written seen felt held".split())
"""Participles that describe: "a man known for his temper"."""


def _frames() -> dict[str, str]:
    found: dict[str, str] = {}
    for frame, stems in _STEMS.items():
        for stem in stems.split():
            for form in set(forms(stem)) - _NEVER:
                found[form] = found.get(form, "") + (frame if frame not in found.get(form, "") else "")
    return found


FRAMES = _frames()
"""Each form of each verb, in lower case, with the frames that it takes."""

_OBJECTS = """
accuse acknowledge allege announce applaud assail attack back bash belittle bemoan berate blame blast call castigate
champion characterise characterize chide cite claim commend compare concede condemn confirm congratulate consider
criticise criticize decry defend demand denounce deny deplore deride describe detail disclose discuss dismiss disparage
dispute dub emphasise emphasize endorse express favor favour hail insult invoke label lambast lambaste lament liken
mention mock oppose outline pledge portray praise promise propose protest question rebuke recall recount reiterate
reject reveal ridicule salute scold slam stress suggest support taunt tease thank tout trash trumpet urge voice vow
welcome
"""
"""With what was spoken of as their object: "praised the new rules", "called him a fool", "accused her of theft"."""

_OBJECTS_AFTER = {
    "for": "apologise apologize ask call hope push thank",
    "on": "call",
    "about": "ask boast complain joke speak talk warn worry write",
    "of": "boast complain speak warn",
    "to": "object point refer respond",
    "with": "agree disagree",
    "against": "argue rail warn",
}
"""The same, after a preposition: "called for a boycott"."""

_DESCRIBING = frozenset({"back", "supporting"})
"""Forms that mostly do something else: "called back", "groups supporting her"."""

OBJECTS = {
    form: frozenset({""}) for stem in _OBJECTS.split() for form in forms(stem) if form not in _DESCRIBING
}
for _preposition, _stems in _OBJECTS_AFTER.items():
    for _form in (form for stem in _stems.split() for form in forms(stem)):
        OBJECTS[_form] = OBJECTS.get(_form, frozenset()) | {_preposition}

QUESTIONS = frozenset("whether if how what why when where who which".split())

FINDS = frozenset(
    """
    show shows showed find finds found reveal reveals revealed indicate indicates indicated suggest suggests suggested
    """.split()
)
"""What studies and documents do, which take any clause or phrase: "a poll shows Mensah ahead of Owusu"."""

STUDIES = frozenset(
    """
    analyses documents e-mails emails estimates polling polls records reports research results returns reviews
    statistics studies surveys tallies
    """.split()
)
"""Words for studies, besides the nouns of documents in the singular."""

CONDITIONS = frozenset("if when while although though because since unless until there".split())
"""May open a clause that is reported without "that"."""

WHEN = frozenset("later again earlier here afterward afterwards once too twice ago away back out".split())
"""Adverbs that belong to the reporting verb and not to what it reports."""

PARTICLES = frozenset({"out", "aloud", "publicly", "privately", "repeatedly", "again"})
"""May stand right after the verb: "pointed out that"."""

INVERTED = frozenset(
    """
    said says wrote writes added adds argued argues asked asks confirmed declared explained explains insisted noted
    notes observed predicted recalled replied reported reports tweeted warned warns wondered
    """.split()
)
"""May stand before their subject: "…, said the mayor"."""

NOUNS_OF_SPEECH = frozenset(
    """
    accusation accusations admission allegation allegations announcement argument arguments assertion assertions
    assurance assurances belief boast claim claims complaint complaints concern concerns conclusion confidence
    contention criticism declaration denial estimate estimates fear fears hope hopes implication impression
    insistence message notion opinion prediction predictions pledge promise promises proposal reminder remark report
    reports revelation rumor rumors rumour rumours speculation statement statements suggestion suggestions suspicion
    testimony theory threat view vow warning warnings worries worry clear adamant convinced confident certain sure
    worried concerned aware hopeful case
    """.split()
)
"""Nouns and adjectives that "that" and what was said or thought may follow: "her claim that", "made clear that"."""

NEVER_NOUNS = frozenset(
    """
    say says said tell tells told think thinks believe believes believed argue argues argued agree agrees agreed insist
    insists insisted deny denies denied know knows knew wrote
    """.split()
)
"""Verbs even after a determiner, which is their subject then: "many say", "one in five believe"."""

REPORTED_NOUNS = frozenset(
    """
    claim claims estimate estimates report reports demand demands hope hopes promise promises pledge pledges vow vows
    request requests order orders signal signals state states stress joke jokes caution fear fears offer offers worry
    worries charge charges note notes rule rules show shows guess figure figures feel feeling feelings answer answers
    comment comments complaint debate debates protest protests question questions press challenge challenges command
    commands counsel direct warning finding findings thinking meaning reasoning ruling understanding forecast
    forecasts cry cries counter attack attacks plan plans support supports aim aims object objects proposal reply
    replies project projects tweet tweets shout shouts
    """.split()
)
"""Forms that are nouns where a determiner, an adjective or a preposition stands before them."""

CUES = (
    dict.fromkeys((*NOUNS_OF_SPEECH, "according", "According"), "")
    | dict.fromkeys(OBJECTS, "n")
    | FRAMES
    | {"Asked": "w"}
)
"""Every word that may report, with its frames: `n` for those that take an object only, none for nouns."""
