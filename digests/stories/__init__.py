"""Which articles tell the same story, found as they arrive.

A story is told by people, places and things more than by what happens to them: a second hit-and-run is another story.
So names weigh more than other words, and an article joins a story only when it is like what the story says on the whole
and not only like one article of it. Nothing is decided twice: an id that was given stays.
"""

from digests.stories.index import LIVE, WINDOW, StoryIndex, StoryText, grouped

__all__ = ["LIVE", "WINDOW", "StoryIndex", "StoryText", "grouped"]
