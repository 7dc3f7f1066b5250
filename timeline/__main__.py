"""`python -m timeline`: the command line."""

import sys

if __name__ == "__main__":
    try:
        from timeline.cli import main

        code = main()
    except KeyboardInterrupt:  # while the libraries were loading
        sys.stderr.write("timeline: stopped\n")
        code = 130
    sys.exit(code)
