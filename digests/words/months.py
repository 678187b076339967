"""Months and the other words of a line that only says when: names in news of western languages."""

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier janv enero ene janeiro gennaio gen januari",
            "february feb februar février févr fevrier febrero fevereiro fev febbraio febr februari",
            "march mar märz mär mars marzo março maart marz",
            "april apr avril avr abril abr aprile",
            "may mai mayo maio maggio mag mei maj",
            "june jun juni juin junio junho giugno giu",
            "july jul juli juillet juil julio julho luglio lug",
            "august aug août aout agosto ago agu augusti augustus",
            "september sep sept septembre septiembre setembro settembre set",
            "october oct oktober okt octobre octubre outubro out ottobre ott",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre déc decembre diciembre dic dezembro dicembre desember",
        ),
        start=1,
    )
    for name in names.split()
}
"""Names and short names in small letters, with the month's number."""

DATE_LINE_WORDS = frozenset(MONTHS) | frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles jueves viernes sábado domingo segunda terça quarta quinta sexta feira
    published updated posted last modified first on at am pm a p m et est edt ct cst cdt mt mst mdt pt pst pdt utc gmt
    bst ist cet cest hst akst aest aedt sgt hkt jst sast wat eat z t th st nd rd of de le el di um uhr h às ora
    min minute minutes read ago hour hours day days an a date publish time story created issued eastern pacific
    central local original originally publicado publié veröffentlicht aktualisiert stand il em à
    """.split()
)
"""Every word that a line may hold that only says when the article was published."""

ZONES: dict[str, float] = {
    "utc": 0, "gmt": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "akst": -9, "akdt": -8, "hst": -10, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3, "sast": 2,
    "wat": 1, "eat": 3, "sgt": 8, "hkt": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
}  # fmt: skip
"""Hours ahead of UTC. Names that stand for several zones in news (IST, AST) are left out."""

AMERICAN_ZONES: dict[str, int] = {
    "et": -5,
    "eastern": -5,
    "ct": -6,
    "central": -6,
    "mt": -7,
    "pt": -8,
    "pacific": -8,
}
"""Hours ahead of UTC in winter, for names that leave summer time open."""
