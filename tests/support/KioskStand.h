// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Lane.h"
#include "app/kiosk/KioskWindow.h"
#include "app/visit/CardLanes.h"
#include "app/visit/Office.h"
#include "cardreader/simulator/Persona.h"
#include "cardreader/simulator/SimulatorBackend.h"
#include "cardreader/simulator/SimulatorCard.h"
#include "forms/model/CatalogueLoader.h"
#include "widgets/PinPad.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace kakanai::test {

/** The real time, until a test says which it is. Set between what the lanes do. */
class StandClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_set.value_or(m_real.now()); }
    void set(const QDateTime& now) { m_set = now; }

private:
    SystemClock m_real;
    std::optional<QDateTime> m_set;
};

/** A kiosk as it stands in the hall: a real office on a fresh database, a simulated reader, the real window.
 */
struct KioskStand {
    static inline const QString reader = QStringLiteral("Reader 1");

    explicit KioskStand(kiosk::KioskOptions options = {}, visit::CardLanes::MakeBackend ownBackend = {})
        : readers(std::make_shared<card::SimulatorReaders>())
        , cards(ownBackend ? std::move(ownBackend)
                           : [this] { return std::make_unique<card::SimulatorBackend>(readers); })
    {
        catalogue = forms::loadCatalogue(QStringLiteral(":/kakanai/catalogue")).value();
        town = loadTown({}).value();
        auto opened = visit::Office::open(QStringLiteral("sqlite:%1/kakanai.db").arg(folder.path()),
                                          folder.path(), town, clock);
        if (!opened)
            qFatal("the office did not open: %s", qPrintable(opened.error().detail));
        office = std::move(*opened);
        readers->addReader(reader);
        services.emplace(visit::VisitServices{clock, town, catalogue, *office, cards, workLane});
        options.paperFolder = folder.filePath(QStringLiteral("papers"));
        QDir().mkpath(options.paperFolder);
        window = std::make_unique<kiosk::KioskWindow>(*services, theme, options);
        window->resize(1080, 1920);
        window->show();
        QCoreApplication::processEvents();
    }

    void placeCard(const QString& persona)
    {
        card = std::make_shared<card::SimulatorCard>(card::loadPersona(persona).value(), keys);
        readers->insert(reader, card);
        window->cardPlaced(reader);
    }
    void takeCard()
    {
        readers->remove(reader);
        window->cardTaken(reader);
    }

    [[nodiscard]] visit::VisitSession& session() { return window->session(); }
    [[nodiscard]] bool reaches(visit::VisitStep step, int milliseconds = 15000)
    {
        return QTest::qWaitFor([&] { return session().step() == step && !session().isBusy(); }, milliseconds);
    }
    void press(QAbstractButton* button)
    {
        if (!button || !button->isVisible() || !button->isEnabled())
            qFatal("a button that cannot be pressed: %s, on %s: %s",
                   button ? qPrintable(button->text()) : "none", window->page()->metaObject()->className(),
                   qPrintable(window->page()->title()));
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    void press(const QString& name) { press(window->page()->findChild<QAbstractButton*>(name)); }
    void next() { press(window->findChild<kiosk::KioskFooter*>()->next()); }
    void back()
    {
        window->page()->goBack();
        QCoreApplication::processEvents();
    }
    /** Presses the pad's own keys; `digit` tells them one by one, so that no text of them exists. */
    void type(int length, const std::function<int(int)>& digit)
    {
        const auto padKeys = window->page()->findChildren<widgets::PinKey*>();
        for (int i = 0; i < length; ++i)
            press(padKeys.at((digit(i) + 9) % 10)); // the keys stand 1 … 9, 0
    }
    void type(const char* digits)
    {
        type(static_cast<int>(qstrlen(digits)), [&](int i) { return digits[i] - '0'; });
    }

    QTemporaryDir folder;
    StandClock clock;
    TownSettings town;
    forms::Catalogue catalogue;
    std::unique_ptr<visit::Office> office;
    Lane workLane{QStringLiteral("work")};
    std::shared_ptr<card::SimulatorReaders> readers;
    visit::CardLanes cards;
    std::shared_ptr<card::SimulatorKeyRing> keys = std::make_shared<card::SimulatorKeyRing>();
    std::shared_ptr<card::SimulatorCard> card;
    std::optional<visit::VisitServices> services;
    widgets::Theme theme{widgets::Theme::Screen::Kiosk};
    std::unique_ptr<kiosk::KioskWindow> window;
};

} // namespace kakanai::test
