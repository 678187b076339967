"""`python -m bot` is `pullquote`."""

import sys

from bot.main import main

sys.exit(main())
