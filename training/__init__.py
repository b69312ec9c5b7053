"""Learn what the features of cell borders are worth: labelled tables in, `weights.json` out.

Not part of the installed package: the program reads the weights and never trains.
"""
