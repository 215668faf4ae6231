"""How far coders of the same texts agree, this reader being one of them."""
