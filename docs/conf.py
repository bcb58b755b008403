"""How these pages become a site: `make docs`, from the files as they stand in the repository, without network."""

from monitoring_desk import __version__

project = "Monitoring Desk"
author = "the Monitoring Desk authors"
copyright = f"{author}, Apache-2.0"
release = version = __version__
root_doc = "docs/index"
include_patterns = ["docs/*.md", "technotes/*.md", "CONTRIBUTING.md", "CHANGELOG.md"]
extensions = ["myst_parser"]
myst_heading_anchors = 3
"""Headings may be linked to by name, as on a page of the repository."""
html_theme = "furo"
html_title = f"Monitoring Desk {release}"
html_copy_source = False
