// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/CasePages.h"

#include "app/casework/CaseStore.h"
#include "app/queue/PublicPage.h"
#include "app/store/InTransaction.h"
#include "app/visit/Office.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>

namespace kakanai::visit {
namespace {

using namespace std::chrono_literals;

constexpr auto regularly = 60s;
constexpr int nameDigits = 32;
constexpr int mostCases = 5000;
constexpr int casesAtOnce = 25;
const QString pagesFolder = QStringLiteral("cases");

QJsonObject inLanguages(const forms::Words& words, const QString& town)
{
    QJsonObject object{{QStringLiteral("ja"), words.ja.isEmpty() ? town : words.ja}};
    if (!words.jaEasy.isEmpty())
        object.insert(QStringLiteral("ja-easy"), words.jaEasy);
    if (!words.en.isEmpty())
        object.insert(QStringLiteral("en"), words.en);
    return object;
}

/** Writes only what is news; `isNews(old, fresh)`. */
template <typename IsNews> Result<void> put(const QString& path, const QByteArray& bytes, IsNews isNews)
{
    QFile old(path);
    if (old.open(QIODevice::ReadOnly) && !isNews(old.readAll(), bytes))
        return {};
    return queue::writePublicFile(path, bytes);
}

/** The same states, written at another time, are no news. */
bool saysSomethingElse(const QByteArray& old, const QByteArray& fresh)
{
    return QJsonDocument::fromJson(old)[QStringLiteral("procedures")]
        != QJsonDocument::fromJson(fresh)[QStringLiteral("procedures")];
}

Result<QStringList> casesOfLate(OfficeStores& stores, const QDateTime& now)
{
    return store::inTransaction(
        *stores.database, [&](store::Transaction& transaction) -> Result<QStringList> {
            casework::CaseQuery query;
            query.most = mostCases;
            const auto cases = casework::CaseStore(stores.seal).list(transaction, query);
            if (!cases)
                return tl::unexpected(cases.error());
            QStringList ids;
            for (const casework::Case& head : *cases) {
                if (!head.isErased && head.submittedAt.daysTo(now) <= casePageDays)
                    ids.append(head.id);
            }
            return ids;
        });
}

Result<CasePages> pagesOf(OfficeStores& stores, const QStringList& ids, const TownSettings& town,
                          const forms::Catalogue& catalogue, const QDateTime& now)
{
    return store::inTransaction(*stores.database, [&](store::Transaction& transaction) -> Result<CasePages> {
        CasePages pages;
        for (const QString& id : ids) {
            const auto standings = stores.reviews.standing(transaction, id);
            if (!standings)
                return tl::unexpected(standings.error());
            pages.insert(casePageName(stores.seal, id), casePageJson(*standings, catalogue, town, now));
        }
        return pages;
    });
}

} // namespace

QString casePageName(const store::Seal& seal, const QString& caseId)
{
    return seal.pseudonym(QStringLiteral("case page/") + caseId).left(nameDigits);
}

QString casePageAddress(const TownSettings& town, const QString& name, const QString& language)
{
    if (town.screens.stateAddress.isEmpty() || name.isEmpty())
        return {};
    QUrl address = QUrl(town.screens.stateAddress).resolved(QUrl(QStringLiteral("case.html")));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("lang"), language);
    address.setQuery(query);
    address.setFragment(name);
    return QString::fromLatin1(address.toEncoded());
}

forms::HandoutCodes casePageCode(const TownSettings& town, const QString& name, const QString& language)
{
    const QString address = casePageAddress(town, name, language);
    if (address.isEmpty())
        return {};
    const forms::Words words{
        QStringLiteral("手続きがどこまで進んだかは、この符号を携帯電話で読み取ると見られます（%1日間）。"
                       "お名前は出ません。")
            .arg(casePageDays),
        QStringLiteral("手続きの ようすは、この 四角い しるしを 携帯電話で 読むと 見ることが できます"
                       "（%1日）。名前は 出ません。")
            .arg(casePageDays),
        QStringLiteral(
            "Read this code with a phone to see how far your procedures are (for %1 days). It shows "
            "no name.")
            .arg(casePageDays)};
    const QString other = language == u"ja" ? QString() : words.in(language);
    return {{words.ja, other == words.ja ? QString() : other}, {address.toLatin1()}};
}

QByteArray casePageJson(const QList<casework::ProcedureStanding>& standings,
                        const forms::Catalogue& catalogue, const TownSettings& town, const QDateTime& now)
{
    QJsonArray procedures;
    for (const casework::ProcedureStanding& standing : standings) {
        const forms::Procedure* procedure = catalogue.procedure(standing.procedure);
        if (procedure && procedure->discreet)
            continue; // whoever finds the receipt must not learn of it
        procedures.append(
            QJsonObject{{QStringLiteral("name"),
                         inLanguages(procedure ? procedure->name : forms::Words{}, standing.name)},
                        {QStringLiteral("department"), town.departmentName(standing.department)},
                        {QStringLiteral("state"), casework::deliveryName(standing.state)}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), 1},
                                     {QStringLiteral("at"), toWireTime(now)},
                                     {QStringLiteral("procedures"), procedures}})
        .toJson(QJsonDocument::Compact);
}

Result<CasePages> publicCases(OfficeStores& stores, const TownSettings& town,
                              const forms::Catalogue& catalogue, const QDateTime& now)
{
    const auto ids = casesOfLate(stores, now);
    if (!ids)
        return tl::unexpected(ids.error());
    return pagesOf(stores, *ids, town, catalogue, now);
}

QByteArray casePage(const TownSettings& town)
{
    return queue::publicPage(town, {.name = "case"});
}

Result<void> writeCasePages(const QString& folder, const CasePages& pages, const QByteArray& page)
{
    QDir dir(folder);
    if (!dir.mkpath(pagesFolder))
        return fail(FailureCode::FileUnreadable, folder);
    const auto differs = [](const QByteArray& old, const QByteArray& fresh) { return old != fresh; };
    if (const auto kept = put(dir.absoluteFilePath(QStringLiteral("case.html")), page, differs); !kept)
        return kept;
    dir.cd(pagesFolder);
    for (auto one = pages.cbegin(); one != pages.cend(); ++one) {
        if (const auto kept = put(dir.absoluteFilePath(one.key() + QStringLiteral(".json")), one.value(),
                                  saysSomethingElse);
            !kept)
            return kept;
    }
    for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        if (!pages.contains(name.chopped(5)))
            dir.remove(name);
    }
    return {};
}

CasePublisher::CasePublisher(Office& office, const TownSettings& town, const forms::Catalogue& catalogue,
                             const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_office(office)
    , m_town(town)
    , m_catalogue(catalogue)
    , m_clock(clock)
{
    m_regularly.setInterval(regularly);
    connect(&m_regularly, &QTimer::timeout, this, &CasePublisher::publish);
    m_regularly.start();
    publish();
}

void CasePublisher::publish()
{
    m_lane.ask(
        this,
        [office = &m_office, town = &m_town, catalogue = m_catalogue, now = m_clock.now(),
         page = casePage(m_town)]() -> Result<void> {
            const auto ids =
                office->lane().wait([office, now] { return casesOfLate(office->stores(), now); });
            if (!ids)
                return tl::unexpected(ids.error());
            CasePages pages;
            // A few at a time: whoever works at a counter asks the same lane.
            for (qsizetype done = 0; done < ids->size(); done += casesAtOnce) {
                const auto some =
                    office->lane().wait([office, town, &catalogue, now, few = ids->mid(done, casesAtOnce)] {
                        return pagesOf(office->stores(), few, *town, catalogue, now);
                    });
                if (!some)
                    return tl::unexpected(some.error());
                pages.insert(*some);
            }
            return writeCasePages(town->screens.stateFolder, pages, page);
        },
        [this](const Result<void>& written) {
            if (written)
                Q_EMIT published();
            else
                Q_EMIT failed(written.error());
        });
}

} // namespace kakanai::visit
