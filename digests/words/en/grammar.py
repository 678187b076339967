"""English function words by class: what frames a clause and tells where a subject begins and ends."""

MALE_PRONOUNS = frozenset({"he", "him", "his", "himself"})
FEMALE_PRONOUNS = frozenset({"she", "her", "hers", "herself"})
SUBJECT_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you"})
"""Pronouns that can be a clause's subject."""

OBJECT_PRONOUNS = frozenset(
    {"him", "them", "me", "us", "himself", "herself", "themselves", "itself", "myself"}
)
POSSESSIVES = frozenset({"his", "her", "its", "their", "my", "our", "your"})
DETERMINERS = frozenset(
    """
    the a an another one this that these those some several many most both each every any all few two
    three four five six seven eight nine ten dozens hundreds other others no
    """.split()
)
"""Words that open a noun phrase."""

PREPOSITIONS = frozenset(
    """
    of in on at by for from with to into onto about against among between during before after under over
    through throughout within without near across along around behind beyond despite inside outside
    toward towards upon via per like off amid amongst beneath besides concerning regarding following
    until since versus alongside
    """.split()
)
SUBORDINATORS = frozenset(
    """
    that because while when as if although though unless whereas whether where once so what how why
    which than
    """.split()
)
"""Words that open a dependent clause: a subject does not reach back over them."""

COORDINATORS = frozenset({"and", "but", "or", "nor", "yet", "then"})
RELATIVES = frozenset({"who", "whom", "whose"})
AUXILIARIES = frozenset(
    """
    has have had is are was were be been being will would could should may might must can did does do
    won't wouldn't couldn't didn't doesn't don't hasn't haven't hadn't isn't wasn't weren't can't cannot
    won’t wouldn’t couldn’t didn’t doesn’t don’t hasn’t haven’t hadn’t isn’t wasn’t weren’t can’t
    shall
    """.split()
)
ADVERBS = frozenset(
    """
    also then later now once never often always still again even just only further earlier soon ever
    perhaps instead too sometimes first meanwhile however thus therefore nevertheless nonetheless today
    yesterday tomorrow tonight here there recently already more less not rather back away out up down
    on-air aloud afterward afterwards ago well almost quite very much far long twice indeed otherwise
    long-time
    """.split()
)
"""Adverbs that do not end in -ly."""

PLAIN_VERBS = frozenset(
    """
    met took gave made got came saw led ran won lost sat stood left kept sent built brought bought paid
    drew threw flew grew beat became felt heard meant set cut hit let sold spent broke chose drove fell
    fought forgot froze rose spread stuck struck taught wore woke lay lies makes takes gives gets comes
    sees leads runs wins works lives wants needs seems plays serves uses helps goes looks faces include
    includes become make take give get come see want need help keep work live seem
    """.split()
)
"""Common verbs without -ed, which no role or noun phrase reaches over."""

TIME_WORDS = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
    August September October November December Jan. Feb. Aug. Sept. Oct. Nov. Dec. Mon. Tue. Wed. Thu.
    Fri. Sat. Sun. Christmas Easter Thanksgiving Eve Mondays Tuesdays Wednesdays Thursdays Fridays
    Saturdays Sundays
    """.split()
)
NAME_PARTICLES = frozenset(
    "de da dos das del della der den di du la le van von ter bin ibn bint al el ul ud abu zu".split()
)
"""Lower-case words inside names: "Ursula von der Leyen", "Luiz Inácio Lula da Silva"."""

SENTENCE_ADVERBS = frozenset(
    """
    However Meanwhile Instead Indeed Moreover Furthermore Nevertheless Yet Still Perhaps Maybe Today
    Yesterday Earlier Later Afterward Afterwards Separately Overall Previously Originally Eventually
    Finally Recently Asked Speaking Talking Addressing Responding Referring Citing Noting Standing
    Despite Given Based Though Here There Now Then Again Also Even Just Only Once Soon Thus Hence Never
    Ever Always Often Please Sorry Last Next Such Super Neither
    Nothing Everything Something Fewer Nearly Speaking Ignoring Thanks Thank Hello Yes No Not
    Well Okay Let Do Does Did Is Are Was Were Has Have Had Can Could Will Would Should May Might Must
    Don't Didn't Isn't
    """.split()
)
"""Capitalised at the head of a sentence, and no names."""
