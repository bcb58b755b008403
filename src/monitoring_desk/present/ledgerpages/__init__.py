"""The ledger's pages: commitments, diary, incidents, statements, each record with the passages it rests on."""
