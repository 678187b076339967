"""Discord as a platform: digests posted to channels, application commands answered."""
