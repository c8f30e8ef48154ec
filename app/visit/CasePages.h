// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Lane.h"
#include "app/base/TownSettings.h"
#include "app/casework/ProcedureStanding.h"
#include "app/store/Seal.h"
#include "forms/model/Catalogue.h"
#include "forms/print/Handout.h"

#include <QMap>
#include <QObject>
#include <QTimer>

namespace kakanai::visit {

class Office;
class OfficeStores;

/** How long after it was handed in a case has a page. */
inline constexpr int casePageDays = 30;

/** What each case's page says, by the page's name. */
using CasePages = QMap<QString, QByteArray>;

/**
 * The name of a case's public page: 32 hex digits nobody can guess, made with a key of the office's own. It
 * stands on the person's receipt and nowhere else, and cannot be laid beside the record's pseudonym.
 */
[[nodiscard]] QString casePageName(const store::Seal& seal, const QString& caseId);

/** Where the page is: `case.html` beside the town's state page, with the language and the name behind the
 * `#`, which no web server is told. Empty where the town has no such page. */
[[nodiscard]] QString casePageAddress(const TownSettings& town, const QString& name, const QString& language);

/** That address as a code for paper, with words; empty where there is none. */
[[nodiscard]] forms::HandoutCodes casePageCode(const TownSettings& town, const QString& name,
                                               const QString& language);

/**
 * One state for each procedure, as JSON: its name, the department and one of the six words. No person, no
 * number of a case or a ticket, no reason (it may speak of somebody), and nothing discreet.
 */
[[nodiscard]] QByteArray casePageJson(const QList<casework::ProcedureStanding>& standings,
                                      const forms::Catalogue& catalogue, const TownSettings& town,
                                      const QDateTime& now);

/** The pages of all cases handed in lately. On the `db` lane. Errors: those of the store. */
[[nodiscard]] Result<CasePages> publicCases(OfficeStores& stores, const TownSettings& town,
                                            const forms::Catalogue& catalogue, const QDateTime& now);

/** The one page that shows any of them: its own style, script and words. */
[[nodiscard]] QByteArray casePage(const TownSettings& town);

/**
 * Puts `case.html` and `cases/NAME.json` into `folder`; a file is only written when it says something else
 * than before, and those that are no longer named go. Errors: FileUnreadable.
 */
[[nodiscard]] Result<void> writeCasePages(const QString& folder, const CasePages& pages,
                                          const QByteArray& page);

/** Keeps the cases' pages in the town's folder fresh, every minute. A folder that cannot be written stops
 * nobody. */
class CasePublisher : public QObject
{
    Q_OBJECT

public:
    /** All references outlive the publisher. */
    CasePublisher(Office& office, const TownSettings& town, const forms::Catalogue& catalogue,
                  const Clock& clock, QObject* parent = nullptr);

    /** Now. */
    void publish();

Q_SIGNALS:
    void published();
    void failed(const kakanai::Failure& failure);

private:
    Office& m_office;
    const TownSettings& m_town;
    const forms::Catalogue& m_catalogue;
    const Clock& m_clock;
    QTimer m_regularly;
    Lane m_lane{QStringLiteral("case-pages")}; // last: its jobs end before what they use goes
};

} // namespace kakanai::visit
