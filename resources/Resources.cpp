// SPDX-License-Identifier: GPL-3.0-or-later
// Gives the resource library one compiled source; the contents come from the generated kakanai.qrc.
