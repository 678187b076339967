"""The whole way from an article to its digest: the seed, right in every point, and what holds for any text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digests.cleaning import as_is, clean
from digests.model import Article, Digest, Excerpt, Figure, Quote
from digests.summarise import summarise, summarise_all

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SEED = Path(__file__).parents[2] / "seeds" / "000_8ee04e5f50c61a73.txt"

SPEAKER = ("Melissa Mark-Viverito", "New York City Council Speaker")
ATTORNEY = ("Jeff Sessions", "Attorney General")
MEMBER = ("Helen Gym", "Philadelphia City Council member")
BUREAU = ("Lourdes Rosado", "who leads the New York attorney general's civil rights bureau")

URGED = (
    "I strongly urge our nation's states and cities and counties to consider carefully the harm they are "
    "doing to their citizens by refusing to enforce our immigration laws, and to rethink these policies,"
)
VOLUNTARY = (
    "Sessions makes it sound as if we're breaking the law. But the point is, it's voluntary whether or "
    "not to co-operate,"
)


@pytest.fixture(scope="module")
def seed() -> Digest:
    return summarise(clean(SEED.read_text(encoding="utf-8")))


def test_the_seeds_head_is_told_apart_from_its_text(seed: Digest) -> None:
    article = seed.article
    assert article.headline == 'City leaders defy White House threat on "sanctuary" policies'
    assert article.dateline == "NEW YORK"
    assert article.byline == ("Steve Peoples", "The Associated Press")
    assert article.language == "en"
    assert article.text.startswith("Ignoring fresh threats from the White House, city leaders")
    assert article.text.endswith('"Will they come after you? Maybe."')


def test_the_seeds_nine_quotations_have_their_speakers_and_roles(seed: Digest) -> None:
    found = [
        (q.text, (q.speaker.name, q.speaker.role) if q.speaker else None)
        for q in seed.quotes
        if q.kind != "indirect"
    ]
    assert found == [
        ("We are going to become this administration's worst nightmare,", SPEAKER),
        ("endanger the lives of every American", ATTORNEY),
        ("claw back", ATTORNEY),
        ("wilfully violates", ATTORNEY),
        (URGED, ATTORNEY),
        ("fabric of America.", MEMBER),
        (
            "It's not like immigrants are dangerous. They're actually the ones in the most danger,",
            MEMBER,
        ),
        (VOLUNTARY, BUREAU),
        ("Will they come after you? Maybe.", BUREAU),
    ]


def test_the_seed_says_how_each_speaker_was_found(seed: Digest) -> None:
    how = [q.speaker.how for q in seed.quotes if q.kind != "indirect" and q.speaker]
    assert how == [
        "named",
        "surname",
        "pronoun",
        "pronoun",
        "pronoun",
        "named",
        "surname",
        "surname",
        "continued",
    ]


def test_the_seeds_figures_tell_their_value_unit_and_what_they_count(seed: Digest) -> None:
    told = [(f.text, str(f.value), f.unit, f.qualifier) for f in seed.figures]
    assert told == [
        ("$4.1 billion", "4100000000", "USD", None),
        ("two", "2", "count", None),
        ("11 million", "11000000", "count", "an estimated"),
        ("200", "200", "count", "more than"),
    ]
    counted = [f.counts or "" for f in seed.figures]
    assert "grant money" in counted[0]
    assert counted[1].startswith("recent murders")
    assert counted[2].startswith("immigrants")
    assert counted[3].startswith("cases")


def test_the_seeds_small_count_is_the_last_of_its_figures(seed: Digest) -> None:
    assert [f.text for f in sorted(seed.figures, key=lambda f: f.rank)][-1] == "two"


def test_the_seeds_summary_is_copied_from_its_top(seed: Digest) -> None:
    assert 1 <= len(seed.summary) <= 3
    assert seed.summary[0].text.startswith("Ignoring fresh threats")


def test_an_article_in_another_language_keeps_its_quotations_and_names_no_speaker() -> None:
    text = (
        "Le maire de la ville a présenté hier soir le budget de l'année à venir devant les élus du conseil. "
        "« Nous avons fait des choix difficiles pour protéger les écoles de la commune », a déclaré le maire. "
        "Les habitants sont venus en nombre pour poser des questions sur les impôts."
    )
    digest = summarise(clean(text))
    assert digest.article.language == "fr"
    assert [q.text for q in digest.quotes] == [
        "Nous avons fait des choix difficiles pour protéger les écoles de la commune"
    ]
    assert digest.quotes[0].speaker is None


def check(digest: Digest) -> None:
    """What holds for every digest: all that it shows stands in the text, where it says."""
    text = digest.article.text
    excerpts: tuple[Excerpt | Figure | Quote, ...] = (*digest.summary, *digest.figures, *digest.quotes)
    for e in excerpts:
        assert 0 <= e.start < e.end <= len(text)
        assert text[e.start : e.end] == e.text
    for quote in digest.quotes:
        if quote.speaker:
            assert text[quote.speaker.start : quote.speaker.end] == quote.speaker.mention
            assert quote.speaker.role is None or quote.speaker.role in text
        assert quote.cue is None or quote.cue in text
    for figure in digest.figures:
        assert figure.sentence.start <= figure.start
        assert figure.end <= figure.sentence.end
        assert figure.counts is None or figure.counts in text
        assert figure.qualifier is None or figure.qualifier in text
    for name in (*(q.speaker.name for q in digest.quotes if q.speaker), *(p.name for p in digest.people)):
        assert all(part in text for part in name.split(" and "))  # two who speak as one are joined
    ranked: tuple[tuple[Quote | Figure, ...], ...] = (digest.quotes, digest.figures)
    for row in ranked:
        assert sorted(e.rank for e in row) == list(range(1, len(row) + 1))


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.name)
def test_every_word_of_a_seeds_digest_stands_in_its_text(path: Path) -> None:
    raw = path.read_text(encoding="utf-8")
    check(summarise(clean(raw)))
    check(summarise(as_is(raw)))


PIECES = st.sampled_from(
    [path.read_text(encoding="utf-8") for path in SEEDS]
    + [
        '"',
        "“",
        "”",
        "«",
        "‘",
        "' ",
        "<!channel> ",
        "@everyone ",
        "\x00",
        "\x1b[31m",
        "\u202e",
        "\u00ad",
        "\r\n",
    ]
    + ["\n\n", "$", "1,000,000,0", "½", "one ", "he said ", "According to ", "Dr. ", "e\u0301", "𝟗", "\ud800"]
)


@st.composite
def hostile_texts(draw: st.DrawFn) -> str:
    """Slices of real articles, stuck together with what breaks readers."""
    pieces = []
    for piece in draw(st.lists(PIECES | st.text(max_size=20), max_size=12)):
        start = draw(st.integers(0, max(0, len(piece) - 1)))
        pieces.append(piece[start : start + draw(st.integers(0, 400))])
    return "".join(pieces)


@given(hostile_texts())
@settings(max_examples=150, deadline=None)
def test_every_word_of_a_digest_stands_in_the_text_whatever_the_text(raw: str) -> None:
    check(summarise(clean(raw)))
    check(summarise(as_is(raw)))


@given(st.lists(hostile_texts(), max_size=5))
@settings(max_examples=50, deadline=None)
def test_articles_digested_together_are_digested_as_each_alone(raws: list[str]) -> None:
    articles = [clean(raw) for raw in raws]
    assert summarise_all(articles) == [summarise(article) for article in articles]


def test_an_article_without_words_has_an_empty_digest() -> None:
    assert summarise(Article("")) == Digest(Article(""))
