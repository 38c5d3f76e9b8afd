"""The paper loop: rounds, sheets, what is typed back."""
