"""The edition by mail: the letter, and the pages on which readers ask for it and end it."""
