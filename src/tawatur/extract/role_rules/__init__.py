"""The rules of roles: ``table`` holds them in their order, the other modules by what they are about."""
