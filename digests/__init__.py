"""The core of Pullquote: from an article to its digest, as pure functions from values to values."""
