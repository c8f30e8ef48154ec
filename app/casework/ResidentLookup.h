// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "forms/answer/Fact.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

namespace kakanai::casework {

/** By what a resident is found: all three must agree, so that nobody leafs through the town. */
struct ResidentKey {
    QString name;
    QDate birthDate;
    QString address;
};

/** Looks a resident up in the town's own extract. Off unless a town configures it. */
class ResidentLookup
{
public:
    ResidentLookup() = default;
    ResidentLookup(const ResidentLookup&) = delete;
    ResidentLookup& operator=(const ResidentLookup&) = delete;
    virtual ~ResidentLookup() = default;

    /** Facts with origin Core; an empty list when nobody agrees. Errors: ReceiverUnreachable, FileUnreadable.
     */
    [[nodiscard]] virtual Result<QList<forms::Fact>> find(const ResidentKey& key) = 0;
};

/**
 * A CSV extract (RFC 4180, UTF-8) whose header row holds catalogue keys:
 * `p_name,p_birth,addr_old,p_kana,hh_head_old …`. A column that is not a key of ours is ignored; columns of
 * individual numbers are never read.
 */
class ResidentExtract final : public ResidentLookup
{
public:
    explicit ResidentExtract(QString path);
    [[nodiscard]] Result<QList<forms::Fact>> find(const ResidentKey& key) override;

private:
    QString m_path;
};

} // namespace kakanai::casework
