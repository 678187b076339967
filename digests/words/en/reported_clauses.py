"""Verbs that report what somebody said, wrote or thinks without quoting it, by what may follow them.

They are listed by stem; regular forms are built, irregular ones stand in full.
"""

from digests.words.en.reporting import inflected

_CLAUSE = """
acknowledge admit affirm allege announce argue assert assume boast claim concede conclude confirm contend
declare deny deem estimate explain fear feel figure find hope imply indicate insist joke know lament learn maintain note
predict promise realise realize recall reckon report reveal say signal stress suggest suspect think vow warn worry believe
believes understand state emphasize emphasise tweet reason guess caution
"""
"""With or without "that": "said the road was shut"."""

_THAT = """
accept add advise agree answer anticipate ascertain attest brag calculate comment complain confess confide demand
determine disclose discover discuss dispute doubt elaborate establish expect forecast foresee highlight hint
hold insinuate interject mention observe opine ordain order point pledge pray preach proclaim
pronounce prophesy propose protest prove quip reaffirm reassert recommend recount reflect reiterate rejoin remark remember
repeat reply request respond retort rule see show speculate stipulate surmise swear testify threaten
underline underscore urge verify volunteer wager warrant whisper write yell concur convince posit confirm
regret rejoice marvel grumble gripe fret beg ask
"""
"""Only with "that"."""

_TO_DO = """
agree ask beg claim consent decline demand offer pledge promise propose refuse swear threaten undertake volunteer vow request
"""
"""With an infinitive: "vowed to appeal"."""

_SOMEBODY = """
advise assure caution convince inform notify persuade promise reassure remind tell warn teach instruct
"""
"""With somebody and a clause: "told reporters (that) she would stay"."""

_SOMEBODY_TO_DO = """
advise ask beg beseech call challenge command counsel direct encourage exhort implore instruct invite order press tell urge warn
remind caution plead
"""
"""With somebody and an infinitive: "urged residents to leave"."""

_WHETHER = """
ask debate discuss doubt explain inquire question reveal say tell wonder describe explain disclose know consider show
"""
"""With a question: "asked whether the bridge would hold"."""
