"""Words that a sentence holds when a few quoted words in it are somebody's: wider than the reporting verbs.

"Dismissed as “noise”" and "considers it “unfair”" give somebody's words although neither verb introduces a clause.
"""

from digests.words.en.reporting import REPORTING_PARTICIPLES, REPORTING_VERBS, SPEECH_NOUNS

_OPINION = """
    according account accusation admission allegation apologise apologised apologize apologized apologizing apology
    appeal appealed argument assertion assess assessed assessment assurance attribute attributed bemoan bemoaned
    blame blamed blames blaming brand branded branding brands challenge challenged chatted complaint conclusion
    commit committed concern concerns congratulated consider considered considers criticism declaration deem
    deemed deems defend defended defending defends denial description dispute disputed disputes disputing echo
    echoed echoes echoing encourage encouraged encouraging endorse endorsed envision envisioned envisions exchange
    expect expected expects explanation feel feeling feels felt forecast forecasts griped hammered headline howled
    imagine imagined imagines indicate indicated indicates indicating line mouthing motto objection observation
    paint painted painting paints per pitched plea preached prediction professed proposal qualified rapped reaffirmed
    rebuke refer referred referring refers refrain reject rejected rejecting rejects relayed request requested
    requests ripped signs slurred sounded spoken stated stating suggestion summary sworn tagline talk talked talking
    talks term termed terming terms thank thanked thanking thanks thesis threaten threatened threatening threatens
    toasted transcript trashed view viewed viewing views voice voiced voices voicing welcomed wish wished wishes
    wishing worried worries worry worrying
"""

_OF_OTHER_THINGS = """
    address attack attacks began begin begins beginning direct directed directing directs filing find finds found
    go goes held hold holds judgment kid kids knew know knows offer offered offering offers opinion outline pen pens
    rate rated rates
    order orders record related release rule rules shoot shoots shot show shows sing sings singing sang smile smiled
    state states sum weigh weighed weighing weighs went
"""
"""Forms that report now and then, but stand in too many sentences to tell a quotation from a scare quote."""

SPEECH_CUES = (
    REPORTING_VERBS | REPORTING_PARTICIPLES | SPEECH_NOUNS | frozenset(_OPINION.split())
) - frozenset(_OF_OTHER_THINGS.split())
"""In lower case, verbs in all their forms."""
