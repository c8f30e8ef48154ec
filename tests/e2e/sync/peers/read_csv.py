#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table as other people's reader reads it: read_csv.py FILE ENCODING. Prints the rows as JSON."""
import csv
import json
import sys

with open(sys.argv[1], encoding=sys.argv[2], newline="") as file:
    print(json.dumps(list(csv.reader(file, strict=True))))
