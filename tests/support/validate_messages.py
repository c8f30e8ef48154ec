#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates messages against case.schema.json with python3-jsonschema: validate_messages.py SCHEMA FILE…

Prints one line per file: its name, then ok or the path and text of the first fault. Exit 0 whatever they say.
"""
import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
for name in sys.argv[2:]:
    with open(name, encoding="utf-8") as file:
        errors = sorted(validator.iter_errors(json.load(file)), key=lambda e: list(map(str, e.path)))
    fault = f"{'/'.join(map(str, errors[0].path))}: {errors[0].message}" if errors else "ok"
    print(f"{name}\t{fault}")
