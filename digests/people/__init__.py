"""Who is in an article: names, roles, gender, and which mentions mean the same person.

| module | what |
|---|---|
| `tokens`, `nouns` | the text as words, each with a one-letter class (`digests.words.en.classes`) |
| `names` | runs of capitalised words: what is a name, what an office before it |
| `roles` | what a person is, on either side of the name |
| `gender` | what titles, first names and pronouns tell |
| `bearers` | the choice between people of one name |
| `spelling` | the words of a name as they are compared |
| `linking` | which mentions are one person's |
| `individual` | one person or body |
| `lookup` | at which mentions a word of a role or a body's name holds |
| `register` | the result: everyone, and the ways to ask for somebody |
"""

from digests.people.finding import find_people
from digests.people.individual import Individual
from digests.people.register import Register

__all__ = ["Individual", "Register", "find_people"]
