"""``python -m tawatur`` is the ``tawatur`` command."""

from tawatur.cli import main

if __name__ == "__main__":
    main()
