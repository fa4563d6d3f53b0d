"""The new wording below an instruction: where it begins and ends, its alinéas, its number and heading apart."""
