// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/AddressBook.h"
#include "forms/ocr/CellReader.h"
#include "forms/ocr/LineReader.h"
#include "forms/ocr/NameBook.h"
#include "forms/ocr/Recogniser.h"
#include "forms/ocr/Thresholds.h"

namespace kakanai::forms {

/** Everybody who is asked about a field, and the books they look things up in. One set per thread. */
struct Readers {
    Recogniser tesseract;
    CellReader cells;
    LineReader plain{QStringLiteral("plain")};
    LineReader full{QStringLiteral("full")};
    NameBook names;
    AddressBook addresses;
    Thresholds thresholds = Thresholds::shipped();
};

} // namespace kakanai::forms
