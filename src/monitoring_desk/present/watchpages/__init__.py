"""The page on which a watch is tried while it is written."""
