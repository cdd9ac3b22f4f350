"""Pictures of pages as proofs: what differs between two of them, and a sheet on which they are approved."""
