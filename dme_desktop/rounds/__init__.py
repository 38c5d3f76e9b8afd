"""The paper loop: a sheet for each hamlet head, what was asked, what came back, what never did."""
