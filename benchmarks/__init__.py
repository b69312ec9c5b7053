"""What a build costs, beside Hugo and Eleventy on the same content: `python -m benchmarks`."""
