"""A convention through its acts: held or not, given anew article by article; and what acts stipulate on their own account."""
