"""Words around quotation marks that tell whether somebody said what stands between them."""

WORKS = frozenset(
    """
    ad ads advertisement album anthem article audiobook ballad bestseller biography book booklet books brochure
    campaign cartoon chapter channel classic column comedy comic commercial concert course dance documentary
    drama editorial entitled entry episode essay exhibition feature festival film films franchise game hit
    hymn installation journal lecture magazine manifesto memoir miniseries movie movies musical newsletter novel
    novels opera painting pamphlet panto paper paperback photograph piece play plays podcast poem portrait
    production program programme project prequel programs published publishes reality remake reboot report
    retitled revue sculpture seasons segment sequel series show shows single sitcom sketch soap soaps
    song songs soundtrack special story strip study symphony talkshow thriller titled track treatise trilogy
    tune video videogame volume website webinar western
    """.split()
)
"""In front of a title, and after it: "the film “…”", "the “…” star"."""

WORKS_BEFORE = WORKS | frozenset(
    """
    abc abc’s abc's aired airs author bbc bbc’s bbc's bestselling broadcast cbs cbs’s cbs's cnn cnn’s cnn's
    cohost composed creator director directed editor fox hosted hosts hbo hbo’s hbo's itv itv’s itv's
    msnbc’s msnbc's nbc nbc’s nbc's netflix’s netflix's npr’s npr's pbs performed radio recorded sang sings
    singing starred starring stars sunday’s sunday's television tv watch watched watching wrote
    """.split()
)

AUDIENCE_AFTER = WORKS | frozenset(
    """
    actor actress anchor audience author banner bumper cap caps cast character cohost creator crew director fame
    fans host hat hats hashtag headline headlines hosts logo merchandise moderator movement placard presenter
    producer poster posters reunion rally shirt shirts sign signs singer slogan songwriter star stars sticker
    stickers sweatshirt t-shirt t-shirts tee theme tour tote viewers writer
    """.split()
)
"""After a title or a slogan: "the “…” star", "wore “…” hats"."""

NAMING = frozenset(
    """
    aka alias aliases alternatively codename codenamed entitled formerly hashtag known moniker name named nickname
    nicknamed pseudonym pronounced retitled self-styled so-called socalled spelled spelt titled translates
    translation word words term terms letter letters acronym abbreviation initials meaning phrase button click
    engraved inscribed marked stamped
    """.split()
)
"""Right in front of a name, a term or a word as a word: "so-called “…”", "the word “…”"."""

NAMED_THINGS = frozenset(
    """
    act area areas bill category class clause defence defense doctrine effect exemption label level law laws list model
    movement plan policies policy principle programme program provision rating rule rules scheme schemes standard
    status system tax test treatment visa visas zone zones
    """.split()
)
"""Right after a term: "the “…” rules"."""

COMPOUND_ENDS = ("-style", "-proof", "-free", "-type", "-like", "-friendly", "-esque")
"""Ends of single words that only describe the thing after them: "“…-proof” lids"."""

RATED = frozenset("rate rated rates rating ratings recommendation recommends upgraded downgraded".split())
RATINGS = frozenset(
    {
        "buy",
        "hold",
        "sell",
        "neutral",
        "overweight",
        "underweight",
        "outperform",
        "underperform",
        "equal weight",
    }
)
"""What analysts call a share: "rates the shares “…”"."""

CALLED = frozenset("call called calling calls dubbed known nicknamed".split())
"""Before a byname: "fans call her “the …”"."""

UTTERING = frozenset(
    """
    added adding announced announcing answered asked asking asks barked began bellowed blared blurted boomed
    chant chanted chanting chants concluded cried cries crying cry declare declared declares declaring demanded
    exclaimed exclaiming holler hollered interjected interjecting joked message mouthed mouthing murmured muttered
    proclaim proclaimed proclaiming proclaims quipped read reading reads refrain replied replies reply replying
    responded responding response retorted roared said saying say says sang scream screamed screaming screams shout
    shouted shouting shouts sign signs slogan snapped tell telling tells texted told tweet tweeted tweeting utter
    uttered whisper whispered whispering wrote writes writing yell yelled yelling yells
    """.split()
)
"""Right in front of words that were said, shouted or written, whatever they look like."""

LINKS = frozenset(
    "a an as called for his her its like my new of old on our such the their this with your".split()
)
"""Small words that may stand between a naming word and the quotation mark: "the film called “…”"."""

MINOR = frozenset(
    "a an and as at but by de for from in into la le nor of off on onto or over per the to up via vs with".split()
)
"""Words that stay small in a title."""

COPULAS = frozenset("is are was were isn’t isn't means refers".split())
"""After a term that a sentence explains: "“Top secret” is the highest level"."""

ELISIONS = frozenset("em til tis twas cause bout n round neath tween".split())
"""Words whose first letters an apostrophe stands for."""
