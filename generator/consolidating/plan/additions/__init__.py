"""What is added: beside a neighbour, at the end of a passage, in a list that it goes on with."""
