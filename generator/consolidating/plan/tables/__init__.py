"""Tables: rows, columns and cells."""
