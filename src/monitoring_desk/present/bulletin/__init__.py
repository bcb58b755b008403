"""An edition that leaves the desk whole: the same stories for a letter and for paper."""
