"""How fast tawatur reads, how much memory it takes, and how much it gets right."""
