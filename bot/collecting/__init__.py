"""The use case of collecting: from folders and followed feeds to digests in the archive."""
