"""The JSON API, version 1: what the desk knows, for programs."""
