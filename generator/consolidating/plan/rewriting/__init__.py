"""What is given anew: a whole passage, the only part of it that the new wording names, and what that would lose."""
