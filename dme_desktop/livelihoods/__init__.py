"""Coming home: who returned, what they live on, what was done together, and what they need."""
