// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"

#include <QByteArray>
#include <QStringList>

namespace kakanai::forms {

/** Seven digits with or without 〒 and hyphen, in full or half width; empty when it is no postal code. */
[[nodiscard]] QString postalCodeOf(const QString& text);

/**
 * Which 町字 a postal code stands for, for all of Japan. The table is made when the program is built, from
 * Debian's `skkdic-extra` (SKK-JISYO.zipcode: public domain, after Japan Post's list of May 2022); a newer
 * one of the same shape may be loaded from a file. A code it lacks is no error: people then type the town.
 */
class PostalCodes
{
public:
    /** Lines `NNNNNNN town/town…` sorted by code. Errors: FileUnreadable. */
    [[nodiscard]] static FormResult<PostalCodes> load(const QString& file);

    /** 神奈川県藤沢市朝日町; several where one code serves several towns; none when it is not known. */
    [[nodiscard]] QStringList towns(const QString& code) const;

    /**
     * An address typed by its postal code: `2510054 １番地の１` becomes 神奈川県藤沢市朝日町１番地の１.
     * Anything else, and a code of several towns, stays as it is.
     */
    [[nodiscard]] QString expanded(const QString& typed) const;

private:
    QByteArray m_lines;
};

} // namespace kakanai::forms
