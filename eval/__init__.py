"""Quality gates: how well the desk reads, groups and distils, each figure held against a floor."""
