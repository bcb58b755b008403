"""An edition on paper: set by typst from words handed over as plain values."""
