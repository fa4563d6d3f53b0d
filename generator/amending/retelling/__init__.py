"""Sentences put in the words that the rules are written in, one turn of the language a module."""
