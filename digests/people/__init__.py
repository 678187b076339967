"""Who is in an article: names, roles, gender, and which mentions mean the same person."""

from digests.people.finding import find_people
from digests.people.register import Individual, Register

__all__ = ["Individual", "Register", "find_people"]
