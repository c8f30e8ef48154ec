// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/publishing/PublishingService.h"

#include "app/access/ApprovalNumber.h"
#include "app/base/JsonFile.h"
#include "app/publishing/CatalogueFiles.h"
#include "app/store/InTransaction.h"
#include "forms/answer/CatalogueProof.h"
#include "forms/model/CatalogueLint.h"
#include "forms/print/LayoutCheck.h"

#include <QDir>
#include <QJsonDocument>

#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace kakanai::publishing {
namespace {

using forms::CatalogueVersion;

const QString builtIn = QStringLiteral(":/kakanai/catalogue");

QString folderName(int number)
{
    return QStringLiteral("%1").arg(number, 4, 10, QLatin1Char('0'));
}

/** Makes names that came or went in a folder survive a power cut. */
void flushFolder(const QString& folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        (void)::fsync(handle);
        ::close(handle);
    }
}

/** The whole version under a name no reader looks at. */
Result<QString> stage(const QString& versions, CatalogueVersion& version, const CatalogueFiles& files)
{
    const QString folder = versions + QStringLiteral("/new-") + folderName(version.number);
    QDir(folder).removeRecursively();
    if (!QDir().mkpath(folder + QStringLiteral("/catalogue")))
        return fail(FailureCode::SheetNotWritten, folder);
    if (const auto copied = writeFiles(folder + QStringLiteral("/catalogue"), files.files()); !copied)
        return tl::unexpected(copied.error());
    const auto digest = forms::treeDigest(folder + QStringLiteral("/catalogue"));
    if (!digest)
        return tl::unexpected(failureOf(digest.error()));
    version.sha256 = *digest;
    QFile manifest(folder + QStringLiteral("/manifest.json"));
    const QByteArray text = forms::manifestOf(version);
    if (!manifest.open(QIODevice::WriteOnly) || manifest.write(text) != text.size() || !manifest.flush()
        || ::fsync(manifest.handle()) != 0)
        return fail(FailureCode::SheetNotWritten, manifest.fileName());
    flushFolder(folder);
    return folder;
}

/** From here on every reader sees it, whole. */
Result<void> unveil(const QString& staged, CatalogueVersion& version)
{
    version.folder = QFileInfo(staged).path() + u'/' + folderName(version.number);
    // rename(2) refuses a folder that is not empty: two publications at once cannot take one number.
    if (std::rename(QFile::encodeName(staged).constData(), QFile::encodeName(version.folder).constData())
        != 0)
        return fail(FailureCode::DraftOutdated, version.folder);
    flushFolder(QFileInfo(staged).path());
    return {};
}

QStringList editorsOf(const QString& journal)
{
    QStringList editors;
    QFile file(journal);
    if (!file.open(QIODevice::ReadOnly))
        return editors;
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        const QString by = QJsonDocument::fromJson(line)[QStringLiteral("by")].toString();
        if (!by.isEmpty() && !editors.contains(by))
            editors.append(by);
    }
    return editors;
}

Result<access::Actor> actorOf(store::Transaction& transaction, const QString& id, const QString& terminal)
{
    const auto staff = access::StaffStore().find(transaction, id);
    if (!staff)
        return tl::unexpected(staff.error());
    return access::Actor::of(*staff, terminal);
}

} // namespace

QList<forms::CatalogueFault> faultsOf(const QString& home)
{
    QList<forms::CatalogueFault> faults = forms::lintCatalogue(builtIn, home);
    QList<forms::CatalogueFault> known;
    const forms::Catalogue catalogue = forms::readCatalogue(builtIn, home, known);
    faults += forms::layoutFaults(catalogue, forms::townLayouts(home));
    return faults;
}

QList<forms::CatalogueFault> provedFaultsOf(const QString& home)
{
    QList<forms::CatalogueFault> faults = faultsOf(home);
    if (!faults.isEmpty())
        return faults;
    const auto catalogue = forms::loadCatalogue(builtIn, home);
    if (!catalogue)
        return {{home, {}, catalogue.error().detail}};
    for (const forms::ProofFault& fault : forms::proveCatalogue(*catalogue).faults)
        faults.append({fault.address.file, fault.address.path,
                       QStringLiteral("%1 %2 %3").arg(forms::nameOf(fault.kind), fault.event, fault.id)});
    return faults;
}

PublishingService::PublishingService(const access::AuditTrail& audit, const Clock& clock, QString townFolder)
    : m_audit(audit)
    , m_clock(clock)
    , m_town(std::move(townFolder))
{
}

Result<QList<CatalogueVersion>> PublishingService::versions() const
{
    auto known = forms::publishedVersions(m_town);
    if (!known)
        return tl::unexpected(failureOf(known.error()));
    return std::move(*known);
}

Result<CatalogueVersion> PublishingService::publish(store::Database& database, const Agreement& agreement,
                                                    const QString& sha256) const
{
    const QString draft = QDir(m_town).filePath(QStringLiteral("catalogue-draft"));
    const QString catalogue = draft + QStringLiteral("/catalogue");
    const auto known = versions();
    const auto head = readJsonObject(draft + QStringLiteral("/draft.json"), FailureCode::CatalogueInvalid);
    const auto digest = forms::treeDigest(catalogue);
    if (!known)
        return tl::unexpected(known.error());
    const int newest = known->isEmpty() ? 0 : known->last().number;
    if (!head || !digest || *digest != sha256 || head->value(QStringLiteral("basedOn")).toInt() != newest)
        return fail(FailureCode::DraftOutdated, draft);
    if (const auto faults = provedFaultsOf(draft); !faults.isEmpty())
        return fail(FailureCode::CatalogueInvalid,
                    QStringLiteral("%1: %2: %3")
                        .arg(faults.first().file, faults.first().path, faults.first().message));
    const auto approver =
        agree(database, agreement, editorsOf(draft + QStringLiteral("/journal.jsonl")), sha256);
    if (!approver)
        return tl::unexpected(approver.error());
    auto version = write(database, agreement, *approver, catalogue, 0);
    // Left behind after a crash here, the draft is put on the new version, where it changes nothing.
    // The lock stays: an editor that has the draft open takes it away itself.
    if (version) {
        for (const QString& folder : {QStringLiteral("/base"), QStringLiteral("/catalogue")})
            QDir(draft + folder).removeRecursively();
        QFile::remove(draft + QStringLiteral("/journal.jsonl"));
        QFile::remove(draft + QStringLiteral("/draft.json"));
    }
    return version;
}

Result<CatalogueVersion> PublishingService::rollBack(store::Database& database, const Agreement& agreement,
                                                     int number) const
{
    const auto known = versions();
    if (!known)
        return tl::unexpected(known.error());
    const auto wanted = std::ranges::find(*known, number, &CatalogueVersion::number);
    if (wanted == known->end())
        return fail(FailureCode::DraftOutdated, folderName(number));
    const QString catalogue = wanted->folder + QStringLiteral("/catalogue");
    const auto digest = forms::treeDigest(catalogue);
    if (!digest || *digest != wanted->sha256)
        return fail(FailureCode::CatalogueInvalid,
                    wanted->folder + QStringLiteral(": changed after it was published"));
    // The program may have moved on since then.
    if (const auto faults = faultsOf(wanted->folder); !faults.isEmpty())
        return fail(FailureCode::CatalogueInvalid,
                    faults.first().path + QStringLiteral(": ") + faults.first().message);
    const auto approver = agree(database, agreement, {}, wanted->sha256);
    if (!approver)
        return tl::unexpected(approver.error());
    return write(database, agreement, *approver, catalogue, number);
}

Result<access::Actor> PublishingService::agree(store::Database& database, const Agreement& agreement,
                                               const QStringList& editors, const QString& object) const
{
    if (agreement.effective < m_clock.today())
        return fail(FailureCode::DraftOutdated, QStringLiteral("effective"));
    if (const auto may = access::require(agreement.author.role, access::Action::PublishCatalogue); !may)
        return tl::unexpected(may.error());
    if (agreement.approverId == agreement.author.id || editors.contains(agreement.approverId))
        return fail(FailureCode::SecondPersonNeeded, agreement.approverId);
    bool isAgreed = false;
    // Committed also when a number is wrong: wrong tries count, and the refusal is on record.
    const auto approver =
        store::inTransaction(database, [&](store::Transaction& transaction) -> Result<access::Actor> {
            // Whoever is in the window is looked up again: roles are the staff list's, not the caller's.
            const auto author = actorOf(transaction, agreement.author.id, agreement.author.terminal);
            auto second = actorOf(transaction, agreement.approverId, agreement.author.terminal);
            if (!author || !second)
                return tl::unexpected(author ? second.error() : author.error());
            for (const auto& [actor, action] : {std::pair{*author, access::Action::PublishCatalogue},
                                                std::pair{*second, access::Action::ApproveCatalogue}}) {
                if (const auto may = access::require(actor.role, action); !may)
                    return tl::unexpected(may.error());
            }
            const access::ApprovalNumbers numbers;
            const auto own = numbers.isRight(transaction, author->id, agreement.authorNumber, m_clock.now());
            const auto other =
                numbers.isRight(transaction, second->id, agreement.approverNumber, m_clock.now());
            if (!own || !other)
                return tl::unexpected(own ? other.error() : own.error());
            isAgreed = *own && *other;
            if (!isAgreed) {
                const auto noted = m_audit.append(
                    transaction,
                    {.at = m_clock.now(),
                     .actor = *own ? *second : *author,
                     .action = *own ? access::Action::ApproveCatalogue : access::Action::PublishCatalogue,
                     .object = object,
                     .result = QString(failureName(FailureCode::ApprovalNumberWrong))});
                if (!noted)
                    return tl::unexpected(noted.error());
            }
            return second;
        });
    if (approver && !isAgreed)
        return fail(FailureCode::ApprovalNumberWrong);
    return approver;
}

Result<void> PublishingService::keepWhatWas() const
{
    const QString from = forms::townCatalogue(m_town);
    const auto files = from.isEmpty() ? Result<CatalogueFiles>(CatalogueFiles()) : CatalogueFiles::read(from);
    if (!files)
        return tl::unexpected(files.error());
    CatalogueVersion first{.number = 1, .publishedAt = m_clock.now()};
    const auto staged = stage(forms::versionsFolder(m_town), first, *files);
    if (!staged)
        return tl::unexpected(staged.error());
    return unveil(*staged, first);
}

Result<CatalogueVersion> PublishingService::write(store::Database& database, const Agreement& agreement,
                                                  const access::Actor& approver, const QString& catalogue,
                                                  int restores) const
{
    auto known = versions();
    if (!known)
        return tl::unexpected(known.error());
    if (known->isEmpty()) {
        if (const auto kept = keepWhatWas(); !kept)
            return tl::unexpected(kept.error());
        known = versions();
        if (!known)
            return tl::unexpected(known.error());
    }
    const auto files = CatalogueFiles::read(catalogue);
    if (!files)
        return tl::unexpected(files.error());
    CatalogueVersion version{.number = known->last().number + 1,
                             .effective = agreement.effective,
                             .publishedAt = m_clock.now(),
                             .author = agreement.author.id,
                             .approver = approver.id,
                             .note = agreement.note,
                             .restores = restores};
    const auto staged = stage(forms::versionsFolder(m_town), version, *files);
    if (!staged)
        return tl::unexpected(staged.error());
    const QString object = QStringLiteral("catalogue-version/") + folderName(version.number);
    const auto done = store::inTransaction(database, [&](store::Transaction& transaction) -> Result<void> {
        for (const auto& [actor, action] : {std::pair{agreement.author, access::Action::PublishCatalogue},
                                            std::pair{approver, access::Action::ApproveCatalogue}}) {
            const auto noted =
                m_audit.append(transaction,
                               {.at = m_clock.now(),
                                .actor = actor,
                                .action = action,
                                .object = object,
                                .purpose = restores > 0 ? QStringLiteral("rollback:%1").arg(restores)
                                                        : QStringLiteral("draft"),
                                .outputHash = version.sha256});
            if (!noted)
                return noted;
        }
        // Last in the transaction: no version without its record, and a record without version only if the
        // power fails between this line and the commit's answer.
        return unveil(*staged, version);
    });
    if (!done) {
        QDir(*staged).removeRecursively();
        if (!version.folder.isEmpty() && done.error().code != FailureCode::DraftOutdated)
            QDir(version.folder).removeRecursively();
        return tl::unexpected(done.error());
    }
    return version;
}

Result<void> PublishingService::setNumber(store::Database& database, const access::Actor& by,
                                          const Secret& byNumber, const QString& staffId,
                                          const Secret& number) const
{
    bool isRight = false;
    const auto set = store::inTransaction(database, [&](store::Transaction& transaction) -> Result<void> {
        const auto actor = actorOf(transaction, by.id, by.terminal);
        const auto target = actorOf(transaction, staffId, by.terminal);
        if (!actor || !target)
            return tl::unexpected(actor ? target.error() : actor.error());
        for (const access::Actor& each : {*actor, *target}) {
            if (const auto may = access::require(each.role, access::Action::SetApprovalNumber); !may)
                return may;
        }
        if (staffId != by.id && actor->role != access::Role::Admin)
            return fail(FailureCode::NotPermitted, staffId);
        const access::ApprovalNumbers numbers;
        const auto hasOwn = numbers.isSet(transaction, by.id);
        const auto right = numbers.isRight(transaction, by.id, byNumber, m_clock.now());
        if (!hasOwn || !right)
            return tl::unexpected(hasOwn ? right.error() : hasOwn.error());
        isRight = *right || (!*hasOwn && staffId == by.id);
        if (isRight) {
            if (const auto saved = numbers.save(transaction, staffId, number); !saved)
                return saved;
        }
        return m_audit.append(transaction,
                              {.at = m_clock.now(),
                               .actor = *actor,
                               .action = access::Action::SetApprovalNumber,
                               .object = staffId,
                               .result = isRight ? QStringLiteral("ok")
                                                 : QString(failureName(FailureCode::ApprovalNumberWrong))});
    });
    if (set && !isRight)
        return fail(FailureCode::ApprovalNumberWrong);
    return set;
}

} // namespace kakanai::publishing
