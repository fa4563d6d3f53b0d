"""The small change of the language: ordinals, numerals, dates, labels, article numbers, quotation marks. Knows no text."""
