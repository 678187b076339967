"""The words of bylines and credits: agencies, what outlets are called, what authors are."""

AGENCIES: dict[str, str] = {
    "ap": "The Associated Press",
    "associated press": "The Associated Press",
    "the associated press": "The Associated Press",
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "upi": "UPI",
    "dpa": "dpa",
    "efe": "EFE",
    "ansa": "ANSA",
    "lusa": "Lusa",
    "pti": "PTI",
    "ani": "ANI",
    "ians": "IANS",
    "aap": "AAP",
    "pa": "PA Media",
    "pa media": "PA Media",
    "press association": "PA Media",
    "the press association": "PA Media",
    "xinhua": "Xinhua",
    "tass": "TASS",
    "interfax": "Interfax",
    "kyodo": "Kyodo",
    "kyodo news": "Kyodo",
    "yonhap": "Yonhap",
    "bloomberg": "Bloomberg",
    "bloomberg news": "Bloomberg",
    "anadolu": "Anadolu",
    "anadolu agency": "Anadolu",
    "cnn": "CNN",
    "cnn business": "CNN",
    "dow jones": "Dow Jones",
    "the canadian press": "The Canadian Press",
    "canadian press": "The Canadian Press",
    "cp": "The Canadian Press",
    "nan": "NAN",
    "belga": "Belga",
    "ritzau": "Ritzau",
    "ntb": "NTB",
    "tt": "TT",
    "apa": "APA",
    "sda": "SDA",
    "bernama": "Bernama",
    "antara": "Antara",
    "pr newswire": "PR Newswire",
    "prnewswire": "PR Newswire",
    "business wire": "Business Wire",
    "globe newswire": "GlobeNewswire",
    "globenewswire": "GlobeNewswire",
}
"""What is written for an agency, in small letters, and its name."""

OUTLET_WORDS = frozenset(
    """
    press news times post agency newspaper herald tribune journal gazette chronicle guardian telegraph observer
    magazine media radio tv television broadcasting wire wires newswire daily star sun mirror express mail globe
    standard independent inquirer examiner courier bulletin record register dispatch sentinel review monitor network
    bbc cnn nbc abc cbs npr pbs staff reuters bloomberg ap afp weekly today
    """.split()
)
"""Words that make a run of capitalised words an outlet and no person, in small letters."""

AUTHOR_ROLES = frozenset(
    """
    writer writers reporter reporters correspondent correspondents editor editors columnist columnists staff producer
    analyst photographer contributor contributors bureau chief author sports political business science health
    senior associate deputy managing news national foreign international special freelance blogger critic ap reuters
    """.split()
)
"""Words of what an author is: a part of a byline that holds only these is no name."""

AGENCY_WORDS = frozenset(
    "news wire service agency press agencia agence agenzia agentur nachrichten noticias newswire media".split()
)
"""One of these, in small letters, makes a name in brackets after a place an agency's."""

NAME_PARTICLES = frozenset("de da di du del della dos van von der den la le bin ibn al el y e".split())
"""Words in small letters that stand inside a person's name."""
