"""The console as a platform: the plainest one, and the example to copy for others."""
