"""Measured speed: each bench runs the real stage on real input and reports rates and ratios."""
