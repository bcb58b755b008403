"""How the desk is, seen from outside: alive, ready, in figures and in words."""
