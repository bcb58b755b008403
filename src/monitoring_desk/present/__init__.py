"""What the desk holds, laid out for readers: the front page, stories, passages, feeds and the readers' replies."""
