"""Writes template.yaml as plain CloudFormation: python translated.py OUTPUT.

A lint of the SAM source sees neither wrong runtimes nor typing errors inside events; a lint of this
output does.
"""

import json
import sys
from pathlib import Path

from template import read, translate

output = Path(sys.argv[1])
output.parent.mkdir(parents=True, exist_ok=True)
output.write_text(json.dumps(translate(read()), indent=2) + "\n", encoding="utf-8")
