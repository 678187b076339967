"""The forms of English verbs, so that word lists can name a verb once."""

_IRREGULAR = {
    forms[0]: tuple(forms)
    for forms in (
        row.split()
        for row in """
        say says said said saying
        tell tells told told telling
        think thinks thought thought thinking
        write writes wrote written writing
        know knows knew known knowing
        feel feels felt felt feeling
        find finds found found finding
        see sees saw seen seeing
        seek seeks sought sought seeking
        show shows showed shown showing
        swear swears swore sworn swearing
        teach teaches taught taught teaching
        foresee foresees foresaw foreseen foreseeing
        hold holds held held holding
        read reads read read reading
        understand understands understood understood understanding
        speak speaks spoke spoken speaking
        learn learns learned learnt learning
        forecast forecasts forecast forecasted forecasting
        hear hears heard heard hearing
        overhear overhears overheard overheard overhearing
        beseech beseeches besought beseeched beseeching
        convey conveys conveyed conveyed conveying
        """.strip().splitlines()
    )
}

_DOUBLING = frozenset(
    "admit beg brag concur confer infer commit quip regret rebut refer transmit pen plan dub rap".split()
)


def forms(stem: str) -> tuple[str, ...]:
    """Every form of a verb: present, third person, past, past participle and present participle, in this order."""
    if irregular := _IRREGULAR.get(stem):
        return irregular
    past, present_participle = _stem_and(stem, "ed"), _stem_and(stem, "ing")
    return stem, _third_person(stem), past, past, present_participle


def _stem_and(stem: str, ending: str) -> str:
    if stem in _DOUBLING:
        return stem + stem[-1] + ending
    if stem.endswith("e") and not (ending == "ing" and stem.endswith("ee")):
        return stem[:-1] + ending
    if ending == "ed" and _ends_in_consonant_and_y(stem):
        return stem[:-1] + "ied"
    return stem + ending


def _third_person(stem: str) -> str:
    if _ends_in_consonant_and_y(stem):
        return stem[:-1] + "ies"
    return stem + ("es" if stem.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _ends_in_consonant_and_y(stem: str) -> bool:
    return stem.endswith("y") and stem[-2] not in "aeou"
