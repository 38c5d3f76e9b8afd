"""`python -m dme_desktop` opens the window."""

import sys

from dme_desktop.app.main import main

sys.exit(main())
