"""Registration of workers: journeys and the documents they need."""
