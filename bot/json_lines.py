"""A digest as one line of JSON: the shape that other programs rely on, which json_schema.py describes.

Written without pydantic, which takes longer to start than a hundred articles take to write, and without a
dictionary for each value, which takes three times as long as to fill in what never changes.
"""

from datetime import datetime
from decimal import Decimal
from json.encoder import encode_basestring

from digests.model import Digest, Excerpt, Figure, Person, Quote, Speaker


def line(digest: Digest) -> str:
    """The digest as one line of JSON, without its line break; not escaped to ASCII."""
    article = digest.article
    published = None if article.published is None else _moment(article.published)
    return (
        f'{{"headline":{_or_null(article.headline)},"url":{_or_null(article.url)},'
        f'"path":{_or_null(article.path)},"outlet":{_or_null(article.outlet)},'
        f'"byline":[{",".join(map(_text, article.byline))}],"dateline":{_or_null(article.dateline)},'
        f'"published":{_or_null(published)},"language":{_or_null(article.language)},'
        f'"extent":"{article.extent}","text":{_text(article.text)},'
        f'"summary":[{",".join(map(_excerpt, digest.summary))}],'
        f'"figures":[{",".join(map(_figure, digest.figures))}],'
        f'"quotes":[{",".join(map(_quote, digest.quotes))}],'
        f'"people":[{",".join(map(_person, digest.people))}]}}'
    )


def decimal(value: Decimal) -> str:
    """The number in plain digits: no exponent, no zeros after the last digit of a fraction."""
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _or_null(text: str | None) -> str:
    return "null" if text is None else _text(text)


def _excerpt(excerpt: Excerpt) -> str:
    return f'{{"text":{_text(excerpt.text)},"start":{excerpt.start},"end":{excerpt.end}}}'


def _figure(figure: Figure) -> str:
    value_to = "null" if figure.value_to is None else f'"{decimal(figure.value_to)}"'
    return (
        f'{{"text":{_text(figure.text)},"start":{figure.start},"end":{figure.end},'
        f'"value":"{decimal(figure.value)}","value_to":{value_to},"unit":{_text(figure.unit)},'
        f'"kind":"{figure.kind}","qualifier":{_or_null(figure.qualifier)},"counts":{_or_null(figure.counts)},'
        f'"sentence":{{"start":{figure.sentence.start},"end":{figure.sentence.end}}},"rank":{figure.rank}}}'
    )


def _quote(quote: Quote) -> str:
    speaker = "null" if quote.speaker is None else _speaker(quote.speaker)
    return (
        f'{{"text":{_text(quote.text)},"start":{quote.start},"end":{quote.end},"kind":"{quote.kind}",'
        f'"speaker":{speaker},"cue":{_or_null(quote.cue)},"rank":{quote.rank}}}'
    )


def _speaker(speaker: Speaker) -> str:
    return (
        f'{{"name":{_text(speaker.name)},"role":{_or_null(speaker.role)},"mention":{_text(speaker.mention)},'
        f'"start":{speaker.start},"end":{speaker.end},"how":"{speaker.how}"}}'
    )


def _person(person: Person) -> str:
    return (
        f'{{"name":{_text(person.name)},"role":{_or_null(person.role)},'
        f'"mentions":{person.mentions},"quotes":{person.quotes}}}'
    )


def _moment(when: datetime) -> str:
    """ISO 8601, with "Z" for UTC."""
    return when.isoformat().replace("+00:00", "Z")


_text = encode_basestring
"""Words as JSON has them, in quotation marks."""
