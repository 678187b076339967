"""Web pages: the article on one, and the feeds that it names."""
