"""Training: courses, the batches in which they are held, who takes part, what came of it."""
