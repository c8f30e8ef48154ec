// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/ResidentLookup.h"

namespace kakanai::casework {

/** How the extract is written: UTF-8, or the Windows-31J most core systems still give out. */
enum class ExtractEncoding { Utf8, Windows31J };

/**
 * A CSV extract (RFC 4180) whose header row holds catalogue keys: `p_name,p_birth,addr_old,p_kana,hh_head_old
 * …`, and perhaps `household`, the number by which a household belongs together. A column that is not a key
 * of ours is ignored; columns of individual numbers are never read. Read afresh for every person, line by
 * line, so that a new extract counts at once and a town of a million costs no memory. Refuses what is not
 * such a file: a row of a megabyte, bytes of another encoding, NUL, characters that turn a text around
 * (U+202A–U+202E, U+2066–U+2069).
 */
class ResidentExtract final : public ResidentLookup
{
public:
    explicit ResidentExtract(QString path, ExtractEncoding encoding = ExtractEncoding::Utf8);
    [[nodiscard]] Result<ResidentMatch> find(const ResidentKey& key) const override;

private:
    QString m_path;
    ExtractEncoding m_encoding;
};

} // namespace kakanai::casework
