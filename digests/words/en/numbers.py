"""Number words: what they are worth, how they combine, and the letters that stand for a scale."""

SMALL = {
    word: value
    for value, word in enumerate(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen
        """.split()
    )
}
"""Cardinals that stand alone or after a ten."""

TENS = {
    word: value * 10
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
"""Cardinals that a small one may follow ("forty-three")."""

SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
"""Words that multiply what stands before them."""

SCALE_SPELLINGS = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "lac": 100_000,
    "lacs": 100_000,
    "million": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mil": 10**6,
    "mio": 10**6,
    "crore": 10**7,
    "crores": 10**7,
    "billion": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
    "trn": 10**12,
    "quadrillion": 10**15,
    "dozen": 12,
}
"""Scale words after digits, in lower case; always a scale."""

SCALE_LETTERS = {
    "k": 1_000,
    "K": 1_000,
    "M": 10**6,
    "m": 10**6,
    "B": 10**9,
    "b": 10**9,
    "T": 10**12,
    "cr": 10**7,
}
"""Letters close to digits that stand for a scale in some company only: "£4m", "12K jobs"."""

FRACTIONS = {
    "half": (1, 2),
    "third": (1, 3),
    "quarter": (1, 4),
    "fourth": (1, 4),
    "fifth": (1, 5),
    "sixth": (1, 6),
    "seventh": (1, 7),
    "eighth": (1, 8),
    "ninth": (1, 9),
    "tenth": (1, 10),
    "hundredth": (1, 100),
}
"""Parts, in the singular; the first four are also said with "a" ("a third of")."""

FRACTION_SIGNS = {
    "½": (1, 2),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "⅛": (1, 8),
    "⅜": (3, 8),
}
"""One-character fractions."""

ORDINALS = frozenset(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth
    """.split()
)
"""After a ten they make it an ordinal ("twenty-first")."""
