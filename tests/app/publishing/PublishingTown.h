// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/ApprovalNumber.h"
#include "app/access/AuditTrail.h"
#include "app/publishing/CatalogueDraft.h"
#include "app/publishing/PublishingService.h"
#include "tests/support/SealedStore.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

namespace kakanai::test {

inline Secret secretOf(const char* digits)
{
    Secret secret;
    for (; *digits != '\0'; ++digits)
        (void)secret.append(static_cast<std::uint8_t>(*digits));
    return secret;
}

inline QJsonObject words(const QString& ja)
{
    return {{QStringLiteral("ja"), ja}, {QStringLiteral("ja-easy"), ja}, {QStringLiteral("en"), ja}};
}

/** A town folder, a store whose clerk s01 (111111) and supervisor s04 (444444) have approval numbers. */
struct PublishingTown : SealedStore {
    QTemporaryDir town;
    access::AuditTrail trail{seal, QStringLiteral("test")};
    publishing::PublishingService service{trail, clock, town.path()};
    QDate today = clock.today();

    PublishingTown()
    {
        auto transaction = begin();
        const access::ApprovalNumbers numbers;
        if (!numbers.save(transaction, QStringLiteral("s01"), secretOf("111111"))
            || !numbers.save(transaction, QStringLiteral("s02"), secretOf("222222"))
            || !numbers.save(transaction, QStringLiteral("s04"), secretOf("444444")) || !transaction.commit())
            qFatal("no approval numbers");
    }

    [[nodiscard]] std::unique_ptr<publishing::CatalogueDraft> draft(const QString& by = QStringLiteral("s01"))
    {
        auto opened = publishing::CatalogueDraft::open(town.path(), today, by);
        if (!opened)
            qFatal("no draft: %s", qPrintable(opened.error().detail));
        return std::move(*opened);
    }

    /** s01 and s04 agree, from today. */
    [[nodiscard]] publishing::Agreement agreement() const
    {
        return {.author = {QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("desk-1")},
                .authorNumber = secretOf("111111"),
                .approverId = QStringLiteral("s04"),
                .approverNumber = secretOf("444444"),
                .effective = today,
                .note = QStringLiteral("試し")};
    }

    [[nodiscard]] QString draftDigest() const
    {
        return forms::treeDigest(town.filePath(QStringLiteral("catalogue-draft/catalogue")))
            .value_or(QString());
    }

    [[nodiscard]] Result<forms::CatalogueVersion> publish()
    {
        return service.publish(*database, agreement(), draftDigest());
    }

    [[nodiscard]] QByteArray bytes(const QString& path) const
    {
        QFile file(town.filePath(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
    }

    void writeTown(const QString& path, const QByteArray& text)
    {
        QDir().mkpath(QFileInfo(town.filePath(path)).path());
        QFile file(town.filePath(path));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("cannot write %s", qPrintable(path));
    }
};

} // namespace kakanai::test
