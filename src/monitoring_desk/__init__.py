"""Monitoring Desk searches the web, handpicks the news that matters on your beat, distils each story into a brief
whose every sentence opens on its source, and presents it."""

__version__ = "0.1.0"
