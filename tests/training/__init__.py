"""Training: courses, batches, who takes part, what came of it."""
