// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/publishing/CatalogueFiles.h"

#include <QDate>
#include <QFile>
#include <QJsonObject>
#include <QLockFile>

#include <memory>
#include <vector>

namespace kakanai::publishing {

/** One object of the catalogue as the editor lists it. */
struct DraftObject {
    QString name; ///< `procedure/X01`
    bool isTowns = false; ///< the town's own or changed by it; else built in
    bool isBuiltIn = false; ///< there is one of that name in the program
    bool isEdited = false; ///< in this draft
};

/**
 * The change set a town works on: the folder `catalogue-draft/` beside its catalogue. `base/` holds what
 * counted when it was begun, `journal.jsonl` every edit since, each written to the disk before `set` answers,
 * so a killed editor loses nothing it had taken on; `catalogue/` is base and journal together, for loaders
 * and previews. One editor at a time holds it.
 */
class CatalogueDraft
{
public:
    /**
     * Goes on with the town's draft, or begins one from the catalogue in force on `today`. `staffId` is who
     * edits now. A draft begun before the newest version is put upon it, its edits repeated in order. Errors:
     * StoreInUse when somebody else has it open, FileUnreadable, CatalogueInvalid, SheetNotWritten.
     */
    [[nodiscard]] static Result<std::unique_ptr<CatalogueDraft>>
    open(const QString& townFolder, const QDate& today, const QString& staffId);

    /** The folder for loadCatalogue and townLayouts: `…/catalogue-draft`. */
    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] int basedOn() const { return m_basedOn; } ///< version number; 0 = none published yet
    /** Everybody who edited, in order. */
    [[nodiscard]] const QStringList& editors() const { return m_editors; }
    [[nodiscard]] bool isChanged() const { return m_base.with(m_changes) != m_base.files(); }

    /** Every object of the built-in and the town's catalogue, by name. */
    [[nodiscard]] QList<DraftObject> objects() const;
    [[nodiscard]] DraftObject describe(const QString& name) const;
    /** As it stands in the draft; empty when there is none. */
    [[nodiscard]] QJsonObject object(const QString& name) const;
    [[nodiscard]] bool contains(const QString& name) const { return !object(name).isEmpty(); }
    /** The first free id of a kind: `X01`, `town_q1` … */
    [[nodiscard]] QString freeId(const QString& kind) const;

    /** Puts `value` at a JSON pointer of an object (empty: the object itself; undefined: away). Changing a
     * built-in object makes the town's own copy. Errors: SheetNotWritten when the journal cannot be kept. */
    [[nodiscard]] Result<void> set(const QString& name, const QString& pointer, const QJsonValue& value);
    /** Takes the town's object out; a built-in one of that name counts again. */
    [[nodiscard]] Result<void> remove(const QString& name);

    [[nodiscard]] bool canUndo() const { return m_at > 0; }
    [[nodiscard]] bool canRedo() const { return m_at < m_steps.size(); }
    /** Takes back the last step (text typed into one place is one step); the object it changed, or empty. */
    [[nodiscard]] Result<QString> undo();
    [[nodiscard]] Result<QString> redo();

    /** Brings `catalogue/` up to the journal. */
    [[nodiscard]] Result<void> write() const;
    /** Where the picture of a page (from 0) of a sheet's blank form lies, in the town's `catalogue-blanks/`:
     * for the eye only, never published. */
    [[nodiscard]] QString blankPath(const QString& sheetId, int page = 0) const;
    /** Throws the draft away. It cannot be used afterwards. */
    [[nodiscard]] Result<void> discard();

private:
    struct Step {
        QString name;
        QString pointer;
        QJsonValue before; ///< the town's object; undefined = untouched
        QJsonValue after;
    };

    CatalogueDraft() = default;
    [[nodiscard]] Result<void> begin(const QString& home, int version);
    [[nodiscard]] Result<void> replay();
    [[nodiscard]] Result<void> note(QJsonObject line);
    void apply(const QString& name, const QString& pointer, const QJsonValue& value);
    void put(const QString& name, const QJsonValue& value);
    void take(const QJsonObject& line);
    [[nodiscard]] QJsonValue townObject(const QString& name) const;

    QString m_folder;
    QString m_staff;
    int m_basedOn = 0;
    QStringList m_editors;
    CatalogueFiles m_builtIn;
    CatalogueFiles m_base;
    QMap<QString, QJsonValue> m_changes; ///< null = taken out
    QList<Step> m_steps;
    qsizetype m_at = 0;
    std::unique_ptr<QLockFile> m_lock;
    QFile m_journal;
};

} // namespace kakanai::publishing
