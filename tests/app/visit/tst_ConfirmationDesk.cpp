// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/CardFailure.h"
#include "app/visit/ConfirmationDesk.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai;
using namespace kakanai::visit;

class tst_ConfirmationDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTryIsOnRecordBeforeItIsConfirmed()
    {
        QList<QString> kept;
        const auto confirmation =
            confirmTry({QStringLiteral("kiosk"), {}, QStringLiteral("Reader 1"), card::Credential::NumberB},
                       [&kept](const ConfirmationNote& note) {
                           kept.append(note.hand);
                           return true;
                       });
        QVERIFY(confirmation);
        QVERIFY(confirmation->isValid());
        QCOMPARE(kept, QList<QString>{QStringLiteral("kiosk")});
    }

    void withoutARecordThereIsNoTry()
    {
        const auto refused = confirmTry({}, [](const ConfirmationNote&) { return false; });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, FailureCode::StoreUnavailable);
        QVERIFY(!confirmTry({}, {}));
    }

    void everyCardErrorHasItsFailure()
    {
        QSet<FailureCode> seen;
        for (int code = 0; code <= int(card::CardErrorCode::NotConfirmed); ++code) {
            const Failure failure =
                toFailure({card::CardErrorCode(code), QStringLiteral("detail"), std::optional<int>(code)});
            seen.insert(failure.code);
            QCOMPARE(failure.detail, QStringLiteral("detail"));
            QCOMPARE(failure.retriesLeft, code);
        }
        QCOMPARE(seen.size(), int(card::CardErrorCode::NotConfirmed) + 1);
        QCOMPARE(failureName(toFailure({card::CardErrorCode::OutcomeUnknown}).code),
                 QLatin1String("outcome-unknown"));
    }
};

KAKANAI_TEST(tst_ConfirmationDesk);
#include "tst_ConfirmationDesk.moc"
