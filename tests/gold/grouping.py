"""How well stories are found, on events written for the project: tests/gold/stories, a file an event.

[[texts]] headline text, in the order in which they came out. They are placed as a stream: first what came first of each
event, then what followed. Two pairs of files are events of one kind in different places, which must stay apart.
"""

import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from digests.stories import StoryText, grouped

FOLDER = Path(__file__).with_name("stories")
FIGURE = "stories B3 F"


def files() -> list[Path]:
    """The events, by name."""
    return sorted(FOLDER.glob("*.toml"))


def stream() -> list[tuple[str, StoryText]]:
    """Every text with the name of its event, in the order of arrival."""
    told = [(path.stem, tomllib.loads(path.read_text(encoding="utf-8"))["texts"]) for path in files()]
    waves = max(len(texts) for _, texts in told)
    rows = [(name, texts[wave]) for wave in range(waves) for name, texts in told if wave < len(texts)]
    return [(name, StoryText(n, row["headline"], row["text"])) for n, (name, row) in enumerate(rows)]


def b_cubed(found: Sequence[object], right: Sequence[object]) -> float:
    """The F of precision and recall of each text's group. Source: Bagga and Baldwin, 1998."""
    both, groups, events = Counter(zip(found, right, strict=True)), Counter(found), Counter(right)
    precision = sum(n * n / groups[group] for (group, _), n in both.items()) / len(right)
    recall = sum(n * n / events[event] for (_, event), n in both.items()) / len(right)
    return 2 * precision * recall / (precision + recall)


def score() -> float:
    """B-cubed F of the stories found in the project's own events."""
    texts = stream()
    story = {number: n for n, group in enumerate(grouped(text for _, text in texts)) for number in group}
    return b_cubed([story[text.id] for _, text in texts], [name for name, _ in texts])
