"""The invented county of Eskershire, made from a seed: see data/README.md."""
