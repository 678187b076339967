"""Scale words of languages other than English: what they multiply the number before them by.

One entry a language, by its ISO 639-1 code. Most of them count by the long scale: a German "Billion" is a million
millions. Abbreviations stand without their full stop.
"""

_THOUSAND, _MILLION, _MILLIARD, _BILLION = 10**3, 10**6, 10**9, 10**12

_WORDS: dict[str, dict[int, str]] = {
    "de": {_THOUSAND: "tausend tsd", _MILLION: "million millionen mio", _MILLIARD: "milliarde milliarden mrd",
           _BILLION: "billion billionen bio"},
    "fr": {_THOUSAND: "mille", _MILLION: "million millions mio", _MILLIARD: "milliard milliards md mds mrd",
           _BILLION: "billion billions"},
    "es": {_THOUSAND: "mil", _MILLION: "millón millon millones", _MILLIARD: "millardo millardos",
           _BILLION: "billón billon billones"},
    "ca": {_THOUSAND: "mil", _MILLION: "milió milions", _MILLIARD: "miliard miliards", _BILLION: "bilió bilions"},
    "gl": {_THOUSAND: "mil", _MILLION: "millón millóns", _BILLION: "billón billóns"},
    "pt": {_THOUSAND: "mil", _MILLION: "milhão milhões", _MILLIARD: "bilhão bilhões",
           _BILLION: "trilhão trilhões bilião biliões"},
    "it": {_THOUSAND: "mille mila", _MILLION: "milione milioni mln mio", _MILLIARD: "miliardo miliardi mld",
           _BILLION: "bilione bilioni"},
    "ro": {_THOUSAND: "mie mii", _MILLION: "milion milioane mil", _MILLIARD: "miliard miliarde mld"},
    "nl": {_THOUSAND: "duizend", _MILLION: "miljoen mln", _MILLIARD: "miljard mld", _BILLION: "biljoen"},
    "sv": {_THOUSAND: "tusen", _MILLION: "miljon miljoner", _MILLIARD: "miljard miljarder mdr",
           _BILLION: "biljon biljoner"},
    "da": {_THOUSAND: "tusind tusinde", _MILLION: "million millioner mio", _MILLIARD: "milliard milliarder mia mrd",
           _BILLION: "billion billioner"},
    "no": {_THOUSAND: "tusen", _MILLION: "million millioner millionar mill", _MILLIARD: "milliard milliarder mrd",
           _BILLION: "billion billioner"},
    "fi": {_THOUSAND: "tuhat tuhatta", _MILLION: "miljoona miljoonaa miljoonan milj",
           _MILLIARD: "miljardi miljardia miljardin mrd", _BILLION: "biljoona biljoonaa"},
    "et": {_THOUSAND: "tuhat tuhande", _MILLION: "miljon miljonit miljoni", _MILLIARD: "miljard miljardit miljardi"},
    "lv": {_THOUSAND: "tūkstotis tūkstoši tūkstošu", _MILLION: "miljons miljoni miljonu miljoniem",
           _MILLIARD: "miljards miljardi miljardu"},
    "lt": {_THOUSAND: "tūkst tūkstantis tūkstančiai tūkstančių", _MILLION: "mln milijonas milijonai milijonų",
           _MILLIARD: "mlrd milijardas milijardai milijardų"},
    "pl": {_THOUSAND: "tys tysiąc tysiące tysięcy", _MILLION: "mln milion miliony milionów miliona",
           _MILLIARD: "mld miliard miliardy miliardów miliarda", _BILLION: "bln bilion biliony bilionów"},
    "cs": {_THOUSAND: "tis tisíc tisíce tisíců", _MILLION: "mil mio milion miliony milionů milionu",
           _MILLIARD: "mld miliarda miliardy miliard", _BILLION: "bilion biliony bilionů"},
    "sk": {_THOUSAND: "tis tisíc tisíce", _MILLION: "mil milión milióny miliónov",
           _MILLIARD: "mld miliarda miliardy miliárd", _BILLION: "bilión bilióny biliónov"},
    "sl": {_THOUSAND: "tisoč", _MILLION: "mio milijon milijona milijoni milijonov",
           _MILLIARD: "mrd milijarda milijardi milijarde milijard"},
    "hr": {_THOUSAND: "tisuća tisuće tisuću hiljada hiljade", _MILLION: "mil milijun milijuna milijuni milion miliona",
           _MILLIARD: "mlrd milijarda milijarde milijardi milijardu", _BILLION: "bilijun bilijuna"},
    "hu": {_THOUSAND: "ezer", _MILLION: "millió", _MILLIARD: "milliárd mrd", _BILLION: "billió"},
    "tr": {_THOUSAND: "bin", _MILLION: "milyon", _MILLIARD: "milyar", _BILLION: "trilyon"},
    "el": {_THOUSAND: "χιλιάδες χιλιάδων", _MILLION: "εκατομμύριο εκατομμύρια εκατομμυρίων εκατ",
           _MILLIARD: "δισεκατομμύριο δισεκατομμύρια δισεκατομμυρίων δισ"},
    "ru": {_THOUSAND: "тыс тысяча тысячи тысяч", _MILLION: "млн миллион миллиона миллионов",
           _MILLIARD: "млрд миллиард миллиарда миллиардов", _BILLION: "трлн триллион триллиона триллионов"},
    "uk": {_THOUSAND: "тис тисяча тисячі тисяч", _MILLION: "млн мільйон мільйона мільйони мільйонів",
           _MILLIARD: "млрд мільярд мільярда мільярди мільярдів", _BILLION: "трлн трильйон трильйони трильйонів"},
    "bg": {_THOUSAND: "хил хиляди", _MILLION: "млн милион милиона", _MILLIARD: "млрд милиард милиарда"},
    "cy": {_THOUSAND: "mil", _MILLION: "miliwn", _MILLIARD: "biliwn", _BILLION: "triliwn"},
    "ga": {_THOUSAND: "míle", _MILLION: "milliún milliúin", _MILLIARD: "billiún billiúin"},
    "eu": {_THOUSAND: "mila", _MILLION: "milioi"},
    "id": {_THOUSAND: "ribu", _MILLION: "juta", _MILLIARD: "miliar", _BILLION: "triliun"},
}  # fmt: skip

SCALES_OF: dict[str, dict[str, int]] = {
    language: {word: scale for scale, words in rows.items() for word in words.split()}
    for language, rows in _WORDS.items()
}
"""Each language's scale words, in lower case."""

_ENGLISH_TOO = frozenset("million millions billion billions mille mill miliar tusen".split())


def _agreed() -> dict[str, int]:
    """The long words that mean the same scale wherever they stand, and nothing in English."""
    worth: dict[str, set[int]] = {}
    for words in SCALES_OF.values():
        for word, scale in words.items():
            worth.setdefault(word, set()).add(scale)
    return {
        word: min(s)
        for word, s in worth.items()
        if len(s) == 1 and len(word) > 4 and word not in _ENGLISH_TOO
    }


AGREED_SCALES = _agreed()
"""Scale words that are read in a text of any language, so that a quoted or a short one keeps its amounts."""

POINT_FOR_DECIMALS = frozenset("en cy ga ja zh ko he th hi bn ta te mt".split())
"""Languages that part decimals with a point, as English does; the others with a comma."""

LIKE_SCALES = ("mil", "mrd", "mld", "mlr", "mio", "bil", "tril", "мил", "міл", "млн", "млр", "трил")
"""Beginnings of words that may be a scale."""

UNLIKE_SCALES = ("milim", "millim", "milit", "milig", "millig", "milil", "millil", "mile", "bilet")
"""Beginnings of words that only look so: small measures, soldiers and tickets."""

PERCENT_WORDS = frozenset(
    """
    prozent procent prosent procenta procento procentů percent percento százalék prosenttia prosentti percentuali
    процент процента процентов відсоток відсотка відсотків
    """.split()
)
"""How other languages write percent in one word."""

PERCENT_PHRASES = "pour cent|por ciento|por cento|per cento|per cent|la sută|sa kant|y cant|faoin gcéad"
"""How they write it in two."""

TO_WORDS = "bis|à|a|al|til|till|tot|do|až|до|και|ou|oder"
"""Between two numbers they make a range, whose second number alone may carry the scale word."""
