// SPDX-License-Identifier: GPL-3.0-or-later
// Gives the translation library one compiled source; the contents come from the generated translations.qrc.
