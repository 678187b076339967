"""Words that say that somebody speaks: verbs in their forms, and nouns of what is said or written.

The verbs are listed by their stem; regular forms are built from it, irregular ones stand in full.
"""

_REGULAR = """
    acknowledge add admit advise affirm agree allege announce answer argue ask assert assure attest bark beam
    begin blurt boast bristle brag call caution charge chant charge cheer chide chime chuckle cite claim clarify
    comment complain concede conclude concur confess confide confirm contend continue counter crack cry declare
    decry demand deny describe despair dismiss disclose dub elaborate emphasize emphasise enthuse estimate
    exclaim explain express exult fume gloat grumble grouse gush hint imply inform inquire insist insinuate
    interject intone instruct joke jest kid label lament lecture laugh maintain marvel mention moan mock murmur
    mumble muse mutter note object observe offer opine order pen phrase plead pledge pose post praise predict
    press proclaim promise pronounce propose protest quip query question quote rail rant react reassure reason
    reassert recall recommend recount reflect reiterate rejoin relate remark remember remind repeat reply report
    respond retort retweet reveal roar rule scoff scold scream shout shriek sigh signal smile snap snarl sneer
    sniff specify speculate stammer state stress stutter suggest summarize summarise surmise sum suspect taunt
    tease testify text theorize theorise thunder tout tweet underline underscore urge venture vent volunteer vow
    wail warn weigh whisper wonder yell deadpan recite pray reckon wager guess caption crow coo
    characterize characterise criticize criticise denounce condemn blast slam deride lambast lambaste accuse
    advocate applaud hail liken compare credit fret hope believe attack assail invoke preface sing chirp
    echo snipe rip jeer interrupt blare wonder surmise reckon narrate direct implore beg entreat beseech outline
    portray depict
"""

_IRREGULAR = """
    say says said, tell tells told telling, write writes wrote written writing, think thinks thought thinking,
    go goes went, read reads reading, put puts, find finds found, hold holds held, know knows knew,
    foresee foresees foresaw, swear swears swore swearing, shoot shoots shot, say saying, speak speaks spoke
    speaking, show shows, sing sings sang singing, begin begins began beginning, overhear overheard
"""

_CONSONANT_DOUBLED = frozenset(
    {"admit", "brag", "chat", "hint_", "kid", "pen", "quip", "rebut", "rip", "snap", "sum", "dub"}
)


def _forms(stem: str) -> tuple[str, str, str, str]:
    """Present, third person, past and participle of a regular verb: "deny" → deny, denies, denied, denying."""
    if stem in _CONSONANT_DOUBLED:
        return stem, stem + "s", stem + stem[-1] + "ed", stem + stem[-1] + "ing"
    if stem.endswith("e"):
        return stem, stem + "s", stem + "d", stem[:-1] + "ing"
    if stem.endswith("y") and stem[-2] not in "aeou":
        return stem, stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing"
    sibilant = stem.endswith(("s", "sh", "ch", "x"))
    return stem, stem + ("es" if sibilant else "s"), stem + "ed", stem + "ing"


_ALL = [form for stem in _REGULAR.split() for form in _forms(stem)] + _IRREGULAR.replace(",", " ").split()

REPORTING_PARTICIPLES = frozenset(form for form in _ALL if form.endswith("ing") and form != "sing")
"""Forms that need the subject of the clause before them: "…, adding that"."""

REPORTING_VERBS = frozenset(_ALL) - REPORTING_PARTICIPLES - {"volunteer", "volunteers"}
"""Finite forms, among them some that are nouns as well ("report", "claim"); their place decides."""

ALSO_NOUNS = frozenset(
    """
    answer answers call calls charge charges claim claims comment comments complaint demand demands estimate
    estimates hope hopes joke jokes label laugh note notes object objects offer offers order orders pen pledge
    pledges post posts praise press promise promises protest protests question questions quote quotes reason
    reasons remark remarks report reports reply rule rules signal signals smile state states stress text texts
    think tweet tweets vow vows rip echo blast attack attacks credit counsel wager guess find finds hold show shows
    estimate estimates caption crow advocate advocates quip quips thought pose phrase phrases
    """.split()
)
"""Forms that are a noun when a determiner, a possessor or an adjective stands before them."""

SPEECH_NOUNS = frozenset(
    """
    statement statements tweet tweets post posts email emails e-mail e-mails letter letters memo note message
    messages speech interview remark remarks comment comments testimony affidavit release blog column editorial
    essay op-ed report reply response answer words address filing ruling opinion judgment verdict text caption
    slogan sign banner
    """.split()
)
"""What holds somebody's words: "in a statement", "her letter reads"."""

WORD_BEARERS = frozenset(
    """
    hat hats cap caps shirt shirts t-shirt t-shirts tee tees sweatshirt sweatshirts jersey jerseys jacket jackets
    placard placards poster posters sticker stickers badge badges button buttons billboard billboards banners flag
    flags mural cover covers card cards postcard postcards tattoo screen display board plaque label labels graffiti
    packaging crate box wall window door bracelet mug bumper ribbon shirtfront scarf scarves
    sign signs banner slogan slogans caption headline ad ads advertisement inscription leaflet leaflets flyer flyers
    """.split()
)
"""Things that bear words: "a hat reading “…”"; nouns of documents do so as well."""

NO_HEARER = frozenset(
    """
    said says say wrote writes noted notes explained explains argued argues added adds insisted insists recalled
    recalls observed observes acknowledged acknowledges concluded concludes suggested suggests estimates estimated
    """.split()
)
"""Verbs after which a person is who speaks, never who hears it."""

TELLING_NOUNS = frozenset(
    "words phrase telling account view estimation description reckoning version opinion".split()
)
"""What somebody's words are called: "in the mayor's words"."""

FAINT_VERBS = frozenset(
    """
    show shows hold holds held know knows knew find finds found go goes went begin begins began believe believes
    believed hope hopes hoped think thinks thought see sees shoot shoots shot put puts weigh weighed smile smiled
    laugh laughed sigh sighed press pressed credit credited compare compared speak speaks spoke
    """.split()
)
"""Forms that seldom tell of speech: another verb in the sentence goes before them."""

WEAK_VERBS = frozenset(
    """
    attack attacked attacks accused accuse accuses begin began begins blast blasted hoped hope hopes believe
    believed believes think thinks thought know knows knew held hold holds found find finds show shows press
    pressed pressing hailed hail hails rule ruled rules laughed laugh smiled smile sighed signal signaled weigh
    weighed cite cited cites compare compared credit credited sum summed went go goes put puts read reads shot
    shoot shoots speak speaks spoke praised praise described describe call calls called label labeled labelled
    dubbed ripped rips rip
    """.split()
)
"""Forms that mostly tell of other things than speech: they count as cues only right beside a quotation."""

FEELINGS = frozenset(
    """
    afraid alarmed angry appalled ashamed astonished aware committed concerned confident convinced delighted
    determined devastated disappointed disgusted eager excited glad grateful happy heartbroken hopeful horrified
    humbled optimistic outraged pleased proud relieved sad saddened satisfied shocked sorry stunned sure
    surprised thankful thrilled troubled unaware unhappy upset worried
    """.split()
)
"""What only the one who feels it can tell: The firm is "confident that …"."""
