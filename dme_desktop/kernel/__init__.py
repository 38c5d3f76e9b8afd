"""What every room stands on: fields, kinds, clock, errors, words. No Qt, no ReportLab."""
