"""Abbreviations that end in a full stop, by whether a sentence may end with them."""

NEVER_LAST = frozenset(
    """
    adm amb atty brig capt cdr cllr cmdr col cpl cpt det dr esp eg ex fr gen gov hon insp lt maj messrs mr mrs
    ms mx no nos pp pres prof pte pvt rep reps rev rs sen sens sgt smt sr st supt vs v viz
    """.split()
)
"""In front of a name or a number: the sentence always goes on."""

SELDOM_LAST = frozenset(
    """
    a.m p.m am pm u.s u.k u.n e.u d.c l.a n.y u.s.a inc co corp ltd plc bros dept est etc jr bn mn approx
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla
    ore pa penn tenn tex va vt wash wis wyo ont que ave blvd rd mt ft vol fig gal oz lb lbs hr hrs min mins
    sec i.e e.g ph.d m.d b.a m.a
    """.split()
)
"""The sentence ends here only when the next word is one that often opens a sentence."""

SENTENCE_OPENERS = frozenset(
    """
    A About After All Also Although Among An And Another Any Are As Asked At Back Because Before Both But
    By Can Could Despite Did Do Does During Each Earlier Even Every Few First For From Further Had Has Have
    He Her Here His How However I If In Indeed Instead Is It Its Just Last Later Many Meanwhile More Most
    Much My Neither Next No Nobody None Nor Not Nothing Now Of On Once One Only Or Other Others Our Over
    Perhaps Police She Should Since So Some Still Such Than Thanks That The Their Then There These They This
    Those Though Through Thus To Today Two Under Unlike Until Was We Were What When Where Whether Which
    While Who Why Will With Without Would Yes Yesterday Yet You Your
    """.split()
)
"""Words that open a sentence often enough to end the one before them."""
