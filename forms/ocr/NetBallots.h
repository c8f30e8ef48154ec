// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/Ballot.h"
#include "forms/ocr/PaperTemplate.h"
#include "forms/ocr/Readers.h"
#include "forms/ocr/TextLine.h"

namespace kakanai::forms {

/**
 * What the project's own networks read in a line of text, under the field's grammar. A ballot's confidence is
 * the text's share among all the grammar allows, less what speaks against the grammar altogether. Dates,
 * katakana and amounts are read by both line networks together: the text that suits both best is the ballot
 * of each.
 */
[[nodiscard]] Ballots askNets(Readers& readers, const TextLine& line, const TemplateField& field);

} // namespace kakanai::forms
