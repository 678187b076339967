import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import COMMANDS, LONGEST_WORDS, Command, Misread, parse

ABOUT = frozenset({"about"})
ALL = frozenset({"all"})


@pytest.mark.parametrize(
    "name, text, command",
    [
        ("quote", "sessions", Command("quote", "sessions")),
        ("QUOTE", "   Jeff  Sessions ", Command("quote", "Jeff Sessions")),
        ("quote", "--about sessions", Command("quote", "sessions", ABOUT)),
        ("quote", "sessions --about", Command("quote", "sessions", ABOUT)),
        ("quote", "—about sessions", Command("quote", "sessions", ABOUT)),
        ("quote", "--ABOUT sessions", Command("quote", "sessions", ABOUT)),
        ("quote", "“Jeff Sessions”", Command("quote", "Jeff Sessions")),
        ("quote", '--about "Sessions"', Command("quote", "Sessions", ABOUT)),
        ("quote", "Mark-Viverito", Command("quote", "Mark-Viverito")),
        ("quote", "", Command("quote")),
        ("quote", "sessions on sanctuary cities", Command("quote", "sessions", on="sanctuary cities")),
        ("quote", "sessions ON cities --about", Command("quote", "sessions", ABOUT, "cities")),
        ("quote", "sessions on “cities”", Command("quote", "sessions", on="cities")),
        ("quote", "'sessions' on cities on hills", Command("quote", "sessions", on="cities on hills")),
        ("quote", '"Poe on Sea" on fish', Command("quote", "Poe on Sea", on="fish")),
        ("quote", '"Poe on Sea"', Command("quote", "Poe on Sea")),
        ("quote", '"Poe on Sea" ON fish', Command("quote", "Poe on Sea", on="fish")),
        ("quote", '"Poe on Sea" on', Command("quote", "Poe on Sea")),
        ("quote", '"Poe “Fish” On Sea" on the "sea"', Command("quote", "Poe “Fish” On Sea", on='the "sea')),
        ("quote", '"Fish" Poe', Command("quote", 'Fish" Poe')),
        ("quote", '"help"', Command("quote", "help")),
        ("figures", '"help"', Command("figures", "help")),
        ("figures", "jobs —manufacturing", Command("figures", "jobs —manufacturing")),
        ("digest", "walls –sea —all", Command("digest", "walls –sea", ALL)),
        ("quote", "Ban Ki-moon", Command("quote", "Ban Ki-moon")),
        ("quote", "Onslow", Command("quote", "Onslow")),
        ("quote", "on cities", Command("quote", "on cities")),
        ("quote", "sessions on", Command("quote", "sessions on")),
        ("digest", "sea wall", Command("digest", "sea wall")),
        ("digest", "wall on sea", Command("digest", "wall on sea")),
        ("digest", "--all", Command("digest", "", ALL)),
        ("digest", "latest", Command("digest", "latest")),
        ("digest", "https://x.org/a?b=c --all", Command("digest", "https://x.org/a?b=c", ALL)),
        ("digest", "<https://x.org/a?b=c> --all", Command("digest", "https://x.org/a?b=c", ALL)),
        ("digest", "<https://x.org/a|x.org/a>", Command("digest", "https://x.org/a")),
        ("pullquote", "digest <http://x.org/a>", Command("digest", "http://x.org/a")),
        ("digest", "1 < 2 > 0", Command("digest", "1 < 2 > 0")),
        ("figures", "ferry fares", Command("figures", "ferry fares")),
        ("briefing", "now", Command("briefing", "now")),
        ("briefing", "", Command("briefing")),
        ("pullquote", "briefing", Command("briefing")),
        ("briefing", " NOW ", Command("briefing", "NOW")),
        ("pullquote", "", Command("help")),
        ("pullquote", "help", Command("help")),
        ("pullquote", "Status", Command("status")),
        ("pullquote", "help quote", Command("help", "quote")),
        ("pullquote", "quote sessions --about", Command("quote", "sessions", ABOUT)),
        ("pullquote", "briefing now", Command("briefing", "now")),
        ("help", "", Command("help")),
        ("help", "me", Command("help", "me")),
        ("status", "", Command("status")),
        ("quote", "help", Command("help", "quote")),
        ("digest", "?", Command("help", "digest")),
    ],
)
def test_a_name_and_what_stands_behind_it_are_read_as_their_command(
    name: str, text: str, command: Command
) -> None:
    assert parse(name, text) == command


@pytest.mark.parametrize(
    "name, text, problem, hint",
    [
        ("", "sessions", "Commands begin with a slash.", "/quote sessions"),
        ("", "quote sessions", "Commands begin with a slash.", "/quote sessions"),
        ("", "99", "There is no [99] to press.", "/help"),
        ("", "[7]", "There is no [7] to press.", "/help"),
        ("", "", "Commands begin with a slash.", "/help"),
        ("", "what did he say " * 9, "Commands begin with a slash.", "/help"),
        ("qoute", "sessions", "There is no command /qoute.", "/quote"),
        ("xyzzy", "", "There is no command /xyzzy.", "/help"),
        ("digest", "--about x", "/digest knows no --about.", "/digest [URL | WORDS | latest] [--all]"),
        ("figures", "jobs --manufacturing", "/figures knows no --manufacturing.", "/figures WORDS"),
        ("pullquote", "dance", "/pullquote knows no dance.", "/pullquote [help | status]"),
        ("pullquote", "pullquote help", "/pullquote knows no pullquote.", "/help"),
        (
            "quote",
            "x on " + "y" * (LONGEST_WORDS + 1),
            f"At most {LONGEST_WORDS} characters after “on”, please.",
            "/quote NAME [on WORDS] [--about]",
        ),
    ],
)
def test_what_is_no_command_says_what_could_be_typed(name: str, text: str, problem: str, hint: str) -> None:
    read = parse(name, text)
    assert isinstance(read, Misread)
    assert read.problem == problem
    assert hint in read.hints


@given(name=st.text() | st.sampled_from([e.name for e in COMMANDS]), text=st.text())
def test_anything_typed_is_a_command_or_a_hint(name: str, text: str) -> None:
    read = parse(name, text)
    assert isinstance(read, Command | Misread)
    assert isinstance(read, Misread) or len(read.on) <= LONGEST_WORDS


def test_the_table_can_be_registered_as_it_is_on_every_platform() -> None:
    assert len({entry.name for entry in COMMANDS}) == len(COMMANDS)
    for entry in COMMANDS:
        assert entry.usage.startswith(f"/{entry.name} ")
        assert 1 <= len(entry.does) <= 100
        assert all(1 <= len(option.does) <= 100 for option in entry.options)
        required = [option.required for option in entry.options]
        assert required == sorted(required, reverse=True), "required options come first"


def test_options_by_name_are_joined_as_they_would_be_typed() -> None:
    quote, digest, *_, pullquote = COMMANDS
    joined = quote.joined({"name": "sessions", "on": "cities", "about": True})
    assert joined == "sessions on cities --about"
    assert parse("quote", joined) == Command("quote", "sessions", ABOUT, "cities")
    assert quote.joined({"name": "{}", "about": False}) == "{}"
    assert digest.joined({"article": "sea wall"}) == "sea wall"
    assert pullquote.joined({"what": None}) == pullquote.joined({}) == ""


@pytest.mark.parametrize(
    "name, values, command",
    [
        ("quote", {"name": "Wong On Lee"}, Command("quote", "Wong On Lee")),
        ("quote", {"name": "Wong On Lee", "on": "Lee"}, Command("quote", "Wong On Lee", on="Lee")),
        ("quote", {"name": "Poe on Sea", "on": "fish"}, Command("quote", "Poe on Sea", on="fish")),
        ("quote", {"name": "Poe On Sea", "about": True}, Command("quote", "Poe On Sea", ABOUT)),
        (
            "quote",
            {"name": 'Poe "Fish" On Sea', "on": 'his "sea" now', "about": True},
            Command("quote", 'Poe "Fish" On Sea', ABOUT, 'his "sea" now'),
        ),
        ("quote", {"name": "sessions on cities"}, Command("quote", "sessions", on="cities")),
        ("quote", {"name": "Help"}, Command("quote", "Help")),
        ("figures", {"words": "help"}, Command("figures", "help")),
        ("figures", {"words": "?"}, Command("figures", "?")),
        ("figures", {"words": "Jobs On Farms"}, Command("figures", "Jobs On Farms")),
        ("figures", {"words": "jobs —farms"}, Command("figures", "jobs —farms")),
        ("pullquote", {"what": "help"}, Command("help")),
    ],
)
def test_options_by_name_mean_what_they_hold(
    name: str, values: dict[str, str | bool], command: Command
) -> None:
    (entry,) = (entry for entry in COMMANDS if entry.name == name)
    assert parse(name, entry.joined(values)) == command
