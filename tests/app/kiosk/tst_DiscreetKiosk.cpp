// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/kiosk/KioskWalk.h"
#include "tests/support/TestRegistry.h"

#include "widgets/Text.h"

#include <QAbstractButton>
#include <QAccessible>

using namespace kakanai;
using namespace kakanai::test;

namespace {

/** Everything on the window that can be read, seen or heard by a screen reader. */
QString wordsOf(const QWidget& window)
{
    QStringList words;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (const auto* text = qobject_cast<const widgets::Text*>(widget))
            words.append(text->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            words.append(button->text());
        words.append(widget->accessibleName());
        words.append(widget->accessibleDescription());
        words.append(widget->toolTip());
        if (QAccessibleInterface* known = QAccessible::queryAccessibleInterface(widget))
            words.append(known->text(QAccessible::Name) + known->text(QAccessible::Value));
    }
    return words.join(u'\n');
}

} // namespace

/** A protected person at the kiosk: the question is never asked and the procedure never shown, whoever looks
 * on. */
class tst_DiscreetKiosk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noPageOfTheKioskTellsIt()
    {
        KioskStand stand;
        QStringList faults;
        int pages = 0;
        const bool arrived = walk(stand, {}, [&](const QString& page) {
            ++pages;
            // As if the counter had told it before: the answer is there, and still nothing may show.
            for (const char* language : {"ja", "ja-easy", "en"}) {
                stand.window->speak(QString::fromLatin1(language));
                QCoreApplication::processEvents();
                const QString words = wordsOf(*stand.window);
                for (const auto* trace :
                     {u"支援措置", u"住所を知ら", u"住所を 知ら", u"相談機関", u"protective", u"J13"}) {
                    if (words.contains(QStringView(trace)))
                        faults.append(page + u' ' + QString::fromUtf16(trace));
                }
            }
            stand.window->speak(QStringLiteral("ja"));
        });
        QVERIFY(arrived);
        QVERIFY(pages > 8);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        for (const forms::NeededProcedure& needed : stand.session().guide().needed)
            QVERIFY(needed.id != u"J13");
    }

    void evenAnAnsweredQuestionStaysSilent()
    {
        KioskStand stand;
        visit::VisitSession visit(*stand.services, visit::VisitRole::Kiosk);
        visit.begin(QStringLiteral("ja"));
        visit.chooseEvents({QStringLiteral("tennyu")});
        visit.continueWithoutCard();
        visit.answerAll({{QStringLiteral("dv"), true}, {QStringLiteral("visitor"), QStringLiteral("本人")}},
                        true);
        for (const forms::NeededProcedure& needed : visit.guide().needed)
            QVERIFY(needed.id != u"J13");
        for (const forms::FilledSheet& sheet : visit.sheets())
            QVERIFY(!sheet.procedures.contains(QStringLiteral("J13")));
        for (const forms::RouteStop& stop : visit.routeSlip().stops) {
            for (const forms::RouteItem& item : stop.items)
                QVERIFY(item.procedure != u"J13");
        }
    }

    void atTheCounterTheReceiptAndTheSlipStaySilentToo()
    {
        KioskStand stand;
        visit::VisitSession visit(*stand.services, visit::VisitRole::Counter);
        visit.begin(QStringLiteral("ja"));
        visit.chooseEvents({QStringLiteral("tennyu")});
        visit.continueWithoutCard();
        visit.answerAll({{QStringLiteral("dv"), true}, {QStringLiteral("visitor"), QStringLiteral("本人")}},
                        true);
        QVERIFY(std::ranges::any_of(visit.guide().needed,
                                    [](const forms::NeededProcedure& one) { return one.id == u"J13"; }));
        for (const forms::RouteStop& stop : visit.routeSlip().stops) {
            for (const forms::RouteItem& item : stop.items)
                QVERIFY(item.procedure != u"J13");
            for (const forms::Words& document : stop.documents)
                QVERIFY(!document.ja.contains(QStringLiteral("相談機関")));
        }
    }
};

KAKANAI_TEST(tst_DiscreetKiosk);
#include "tst_DiscreetKiosk.moc"
