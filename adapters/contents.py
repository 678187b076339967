"""What articles that say the same share, wherever they stand."""

import json
from hashlib import sha256
from unicodedata import normalize


def content_key(headline: str | None, text: str) -> str:
    """The same for articles whose headlines and texts differ in spaces, letter case and forms of letters at most.

    The headline counts: what stands for a text that is not shown is the same under many.
    """
    words = [" ".join(normalize("NFKC", part or "").casefold().split()) for part in (headline, text)]
    return sha256(json.dumps(words).encode()).hexdigest()
