from adapters.passages import ending, spaced


def test_what_leads_up_to_a_quote_keeps_its_last_words() -> None:
    assert ending("It was said here", 20) == "It was said here"
    assert ending("It was said so often that nobody heard", 20) == "… that nobody heard"
    assert ending("It was said", 0) == ""
    assert ending("a\u202eb", 20) == "a b"


def test_spaces_that_part_words_from_the_quote_stay_and_are_one_each() -> None:
    assert [spaced(text, text.strip()) for text in (" a ", "a", "\n", "", "a  ")] == [
        " a ",
        "a",
        " ",
        "",
        "a ",
    ]
