"""tawatur reads conflict reporting and takes it apart into who said what."""

__version__ = "0.1.0"
