// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Lane.h"
#include "app/base/TownSettings.h"
#include "app/devices/SheetPrinter.h"
#include "app/store/Outbox.h"
#include "app/store/Transaction.h"
#include "app/visit/CardLanes.h"
#include "app/visit/Office.h"
#include "app/visit/VisitServices.h"
#include "app/visit/VisitSession.h"
#include "forms/model/CatalogueLoader.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QWidget>

#include <memory>

namespace kakanai::test {

/** A town hall for one test: a real office on a temporary database, the built-in town and catalogue, a clock
 * that stands. */
class HallStage
{
public:
    HallStage()
        : m_town(loadTown({}).value())
        , m_catalogue(forms::loadCatalogue(QStringLiteral(":/kakanai/catalogue")).value())
        , m_office(visit::Office::open(QStringLiteral("sqlite:%1/hall.db").arg(m_folder.path()),
                                       m_folder.path(), m_town, m_clock)
                       .value())
        , m_printer(m_folder.path() + QStringLiteral("/printed"), {})
        , m_services{m_clock, m_town, m_catalogue, *m_office, m_cards, m_workLane}
    {
        m_services.sheetPrinter = &m_printer;
        m_services.counter = 2;
    }

    [[nodiscard]] FixedClock& clock() { return m_clock; }
    [[nodiscard]] const TownSettings& town() const { return m_town; }
    [[nodiscard]] visit::Office& office() { return *m_office; }
    [[nodiscard]] visit::VisitServices& services() { return m_services; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    queue::Ticket issue(const QString& service, const QString& language = QStringLiteral("ja"))
    {
        return m_office->lane().wait([&] {
            return m_office->stores()
                .queue
                .issue({.service = service, .language = language},
                       access::Actor::kiosk(QStringLiteral("kiosk-1")))
                .value();
        });
    }

    queue::Ticket move(const QString& ticket, queue::TicketEvent event)
    {
        return m_office->lane().wait(
            [&] { return m_office->stores().queue.move(ticket, event, clerk()).value(); });
    }

    queue::Ticket call(int counter)
    {
        return m_office->lane().wait(
            [&] { return m_office->stores().queue.callNext(counter, {}, clerk()).value(); });
    }

    [[nodiscard]] queue::Ticket find(const QString& ticket)
    {
        return m_office->lane().wait([&] { return m_office->stores().queue.find(ticket).value(); });
    }

    [[nodiscard]] int outboxPending()
    {
        return m_office->lane().wait([&] {
            auto transaction = store::Transaction::begin(*m_office->stores().database).value();
            return store::Outbox(m_office->stores().seal).counts(transaction).value().pending;
        });
    }

    /** Someone moves in and hands everything in at the kiosk; answers the ticket that carries the case. */
    queue::Ticket submitMoveIn()
    {
        visit::VisitSession visit(m_services, visit::VisitRole::Kiosk);
        visit.begin(QStringLiteral("ja"));
        visit.chooseEvents({QStringLiteral("tennyu")});
        visit.continueWithoutCard();
        forms::FactSheet facts;
        for (const auto& [key, value] : std::initializer_list<std::pair<const char*, const char16_t*>>{
                 {"p_name", u"高梨　陽太"},
                 {"p_kana", u"タカナシ　ヨウタ"},
                 {"p_birth", u"1994-06-11"},
                 {"p_sex", u"male"},
                 {"addr_old", u"神奈川県藤沢市朝日町１番地の１"},
                 {"addr_new", u"みほん県みほん市中央一丁目２番３号　みほんハイツ２０１"},
                 {"mv_date", u"2026-10-01"}}) {
            forms::Fact fact;
            fact.key = QString::fromLatin1(key);
            fact.value = QString::fromUtf16(value);
            const bool isCard = fact.key.startsWith(u'p') && fact.key != QStringLiteral("p_kana");
            fact.origin =
                isCard || fact.key == QStringLiteral("addr_old") ? forms::Origin::Card : forms::Origin::Typed;
            facts.learn(fact);
        }
        forms::Fact head;
        head.key = QStringLiteral("hh_head_old");
        head.value = QStringLiteral("高梨　陽太");
        head.origin = forms::Origin::Paper;
        head.confidence = 0.62;
        head.needsReview = true;
        facts.learn(head);
        visit.learn(facts);
        visit.answerAll({{QStringLiteral("visitor"), QStringLiteral("本人")},
                         {QStringLiteral("has_mn"), true},
                         {QStringLiteral("n_members"), 1},
                         {QStringLiteral("kokuho"), true},
                         {QStringLiteral("water"), true},
                         {QStringLiteral("bike"), true}},
                        true);
        visit.finishPapers();
        visit.enterFact(QStringLiteral("app_tel"), QStringLiteral("090-0000-0101"));
        visit.finishDetails();
        visit.confirmReview();
        visit.sign(
            QByteArrayLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 100\"><path "
                              "d=\"M20 60 L120 40 L200 70 L280 30\" stroke=\"black\" fill=\"none\"/></svg>"));
        [&] { QTRY_COMPARE_WITH_TIMEOUT(visit.step(), visit::VisitStep::Receipt, 30000); }();
        return visit.ticket().value_or(queue::Ticket());
    }

    /** The windows speak this language from now on. */
    void speak(const QString& language)
    {
        QCoreApplication::removeTranslator(&m_translator);
        (void)m_translator.load(QStringLiteral(":/kakanai/translations/kakanai_%1.qm").arg(language));
        QCoreApplication::installTranslator(&m_translator);
    }

    /** With KAKANAI_PICTURES set, what the window shows is kept there, to be looked at. */
    static void keepPicture(QWidget& window, const QString& name)
    {
        const QString folder = qEnvironmentVariable("KAKANAI_PICTURES");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            window.grab().save(folder + u'/' + name + QStringLiteral(".png"));
    }

private:
    static access::Actor clerk()
    {
        return {QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-2")};
    }

    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 10, 5), QTime(9, 30), Qt::OffsetFromUTC, 9 * 3600)};
    TownSettings m_town;
    forms::Catalogue m_catalogue;
    std::unique_ptr<visit::Office> m_office;
    devices::SheetPrinter m_printer;
    visit::CardLanes m_cards;
    Lane m_workLane{QStringLiteral("work")};
    visit::VisitServices m_services;
    QTranslator m_translator;
};

} // namespace kakanai::test
