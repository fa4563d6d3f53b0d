"""Words of the act and words of the text: compared, found and changed, with the small repairs that French asks for."""
