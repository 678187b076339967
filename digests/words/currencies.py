"""Currencies as news write them: signs, prefixes, codes, names and coins, each with its ISO 4217 code.

Source: ISO 4217:2015, list one; prefixes and names from the style guides of news agencies. A name that several
countries share stands here under its own name and gets its code from the adjective before it ("Mexican pesos").
"""

SIGNS = {
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₨": "INR",
    "₦": "NGN",
    "₩": "KRW",
    "₽": "RUB",
    "₺": "TRY",
    "₱": "PHP",
    "₫": "VND",
    "₪": "ILS",
    "฿": "THB",
    "₴": "UAH",
    "₵": "GHS",
    "₡": "CRC",
    "৳": "BDT",
    "₸": "KZT",
    "₿": "BTC",
}
"""Signs in front of the number; some languages put them behind it."""

COUNTRY_BEFORE_SIGN = {
    "US$": "USD",
    "U.S.$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "CAN$": "CAD",
    "HK$": "HKD",
    "NZ$": "NZD",
    "S$": "SGD",
    "SG$": "SGD",
    "NT$": "TWD",
    "R$": "BRL",
    "MX$": "MXN",
    "J$": "JMD",
    "TT$": "TTD",
    "N$": "NAD",
    "Z$": "ZWL",
    "F$": "FJD",
    "BDS$": "BBD",
    "RD$": "DOP",
    "AR$": "ARS",
    "CN¥": "CNY",
    "RMB¥": "CNY",
    "E£": "EGP",
    "GH₵": "GHS",
}
"""Country letters in front of a sign, in upper case without white space."""

SIGN_BEFORE_COUNTRY = {"$US": "USD", "$A": "AUD", "$C": "CAD", "$NZ": "NZD", "$HK": "HKD"}
"""The Australian way: "$US113 trillion"."""

PREFIXES = {
    "RS": "INR",
    "INR": "INR",
    "KSH": "KES",
    "SH": "KES",
    "SHS": "KES",
    "USH": "UGX",
    "TSH": "TZS",
    "RM": "MYR",
    "RP": "IDR",
    "TK": "BDT",
    "RMB": "CNY",
    "KR": "SEK",
    "FR": "CHF",
    "SFR": "CHF",
    "R": "ZAR",
    "N": "NGN",
    "PS": "GBP",
    "Y=": "JPY",
}
"""Letters in front of a number. PS and Y= are what transliteration to ASCII makes of the signs £ and ¥."""

ONE_LETTER_PREFIXES = frozenset("RN")
"""Only close to the number, and only where the number looks like money ("R500m"), for they also begin names."""

CODES = frozenset(
    """
    AED AFN ALL AMD AOA ARS AUD AZN BAM BBD BDT BGN BHD BIF BND BOB BRL BSD BTC BTN BWP BYN BZD CAD CDF CHF CLP
    CNY COP CRC CUP CZK DJF DKK DOP DZD EGP ETB EUR FJD GBP GEL GHS GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS
    INR IQD IRR ISK JMD JOD JPY KES KGS KHR KRW KWD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MUR MVR
    MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG
    SEK SGD SLE SOS SRD SSP SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF
    XCD XOF YER ZAR ZMW ZWL
    """.split()
)
"""Codes in use, in front of a number or after it."""

NAMES = {
    "dollar": "USD",
    "buck": "USD",
    "greenback": "USD",
    "euro": "EUR",
    "sterling": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rmb": "CNY",
    "rupee": "INR",
    "rupiah": "IDR",
    "ringgit": "MYR",
    "baht": "THB",
    "dong": "VND",
    "rand": "ZAR",
    "naira": "NGN",
    "cedi": "GHS",
    "birr": "ETB",
    "taka": "BDT",
    "shekel": "ILS",
    "riyal": "SAR",
    "rial": "IRR",
    "dirham": "AED",
    "lira": "TRY",
    "zloty": "PLN",
    "złoty": "PLN",
    "zł": "PLN",
    "forint": "HUF",
    "ruble": "RUB",
    "rouble": "RUB",
    "hryvnia": "UAH",
    "hryvnias": "UAH",
    "krona": "SEK",
    "kronor": "SEK",
    "reais": "BRL",
    "bitcoin": "BTC",
    "kuna": "HRK",
    "kn": "HRK",
    "kč": "CZK",
    "koruna": "CZK",
    "ksh": "KES",
    "kwacha": "ZMW",
    "won": "KRW",
    "kr": "krone",
    "krone": "krone",
    "kroner": "krone",
    "crown": "crown",
    "franc": "franc",
    "peso": "peso",
    "shilling": "shilling",
    "dinar": "dinar",
}
"""Names after a number, in the singular; those of several countries give their own name without an adjective."""

BY_COUNTRY = {
    ("us", "dollar"): "USD",
    ("u.s", "dollar"): "USD",
    ("american", "dollar"): "USD",
    ("australian", "dollar"): "AUD",
    ("canadian", "dollar"): "CAD",
    ("singapore", "dollar"): "SGD",
    ("taiwan", "dollar"): "TWD",
    ("jamaican", "dollar"): "JMD",
    ("zealand", "dollar"): "NZD",
    ("kong", "dollar"): "HKD",
    ("namibian", "dollar"): "NAD",
    ("zimbabwean", "dollar"): "ZWL",
    ("fijian", "dollar"): "FJD",
    ("pakistani", "rupee"): "PKR",
    ("pakistan", "rupee"): "PKR",
    ("lankan", "rupee"): "LKR",
    ("nepali", "rupee"): "NPR",
    ("nepalese", "rupee"): "NPR",
    ("mauritian", "rupee"): "MUR",
    ("indian", "rupee"): "INR",
    ("mexican", "peso"): "MXN",
    ("argentine", "peso"): "ARS",
    ("argentinian", "peso"): "ARS",
    ("chilean", "peso"): "CLP",
    ("colombian", "peso"): "COP",
    ("philippine", "peso"): "PHP",
    ("uruguayan", "peso"): "UYU",
    ("cuban", "peso"): "CUP",
    ("dominican", "peso"): "DOP",
    ("swedish", "crown"): "SEK",
    ("danish", "crown"): "DKK",
    ("norwegian", "crown"): "NOK",
    ("czech", "crown"): "CZK",
    ("icelandic", "crown"): "ISK",
    ("swedish", "krona"): "SEK",
    ("icelandic", "krona"): "ISK",
    ("danish", "krone"): "DKK",
    ("danish", "kroner"): "DKK",
    ("norwegian", "krone"): "NOK",
    ("norwegian", "kroner"): "NOK",
    ("swiss", "franc"): "CHF",
    ("cfa", "franc"): "XOF",
    ("congolese", "franc"): "CDF",
    ("rwandan", "franc"): "RWF",
    ("kenyan", "shilling"): "KES",
    ("kenya", "shilling"): "KES",
    ("ugandan", "shilling"): "UGX",
    ("uganda", "shilling"): "UGX",
    ("tanzanian", "shilling"): "TZS",
    ("somali", "shilling"): "SOS",
    ("kuwaiti", "dinar"): "KWD",
    ("iraqi", "dinar"): "IQD",
    ("jordanian", "dinar"): "JOD",
    ("tunisian", "dinar"): "TND",
    ("serbian", "dinar"): "RSD",
    ("algerian", "dinar"): "DZD",
    ("moroccan", "dirham"): "MAD",
    ("qatari", "riyal"): "QAR",
    ("saudi", "riyal"): "SAR",
    ("egyptian", "pound"): "EGP",
    ("lebanese", "pound"): "LBP",
    ("sudanese", "pound"): "SDG",
    ("syrian", "pound"): "SYP",
    ("british", "pound"): "GBP",
    ("chinese", "yuan"): "CNY",
    ("japanese", "yen"): "JPY",
    ("south african", "rand"): "ZAR",
}
"""The adjective's last word and the name, in the singular and lower case."""

COINS = {
    "cent": "cent",
    "¢": "cent",
    "pence": "penny",
    "penny": "penny",
    "p": "penny",
    "sen": "sen",
    "paise": "paisa",
    "paisa": "paisa",
    "kobo": "kobo",
    "kopeck": "kopeck",
    "öre": "öre",
    "pesewa": "pesewa",
}
"""Coins by the words for them. A coin is its own unit where whose it is stays unsaid, as with cents."""

COIN_OF = {"penny": "GBP", "paisa": "INR", "kobo": "NGN", "kopeck": "RUB", "pesewa": "GHS"}
"""Coins whose name says whose they are, each the hundredth part of that currency."""
