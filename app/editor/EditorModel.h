// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/publishing/CatalogueDraft.h"
#include "app/publishing/PublishingDesk.h"
#include "forms/model/Catalogue.h"

#include <QObject>
#include <QTimer>

namespace kakanai::editor {

/** A fault and the object of the draft it stands in. */
struct PlacedFault {
    QString object; ///< `procedure/X01`; empty when it is nobody's
    forms::CatalogueFault fault;
};

/**
 * The draft as the window's panels share it: they read objects and put values at pointers; a moment after the
 * last edit the draft is on disk, read as the counters would read it, and its faults are known.
 */
class EditorModel : public QObject
{
    Q_OBJECT

public:
    /** `desk` outlives the model. */
    EditorModel(publishing::PublishingDesk& desk, QObject* parent = nullptr);

    /** Opens or begins the draft. Errors: as CatalogueDraft::open. */
    [[nodiscard]] Result<void> open();
    [[nodiscard]] bool isOpen() const { return m_draft != nullptr; }
    /** After publishing or to begin anew. */
    void close();
    [[nodiscard]] Result<void> discard();

    [[nodiscard]] publishing::PublishingDesk& desk() { return m_desk; }
    [[nodiscard]] publishing::CatalogueDraft& draft() { return *m_draft; }
    [[nodiscard]] const forms::Catalogue& catalogue() const { return m_catalogue; }
    [[nodiscard]] const QList<PlacedFault>& faults() const { return m_faults; }
    [[nodiscard]] bool isChecking() const { return m_isChecking || m_timer.isActive(); }

    [[nodiscard]] QJsonObject object(const QString& name) const { return m_draft->object(name); }
    [[nodiscard]] QString text(const QString& name, const QString& pointer) const;
    /** What a person calls it, in Japanese; its id when it has no words yet. */
    [[nodiscard]] QString nameOf(const QString& name) const;
    /** The object a fault stands in; empty when it is nobody's. */
    [[nodiscard]] QString placeOf(const forms::CatalogueFault& fault) const;

    void set(const QString& name, const QString& pointer, const QJsonValue& value);
    void remove(const QString& name);
    void undo();
    void redo();
    /** A new object with empty texts and the next free id; its name. */
    QString add(const QString& kind, const QString& department = {});
    /** Writes the draft and reads its faults now instead of in a moment. */
    void check();

Q_SIGNALS:
    /** Whoever put it there will find it as they have it. */
    void objectChanged(const QString& name);
    /** Objects came or went, or all may have changed. */
    void listChanged();
    /** The catalogue and the faults are those of the draft again. */
    void checked();
    void failed(const kakanai::Failure& failure);

private:
    struct Checked;
    void changed(const QString& name);
    void take(Result<QString> moved);

    publishing::PublishingDesk& m_desk;
    std::unique_ptr<publishing::CatalogueDraft> m_draft;
    forms::Catalogue m_catalogue;
    QList<PlacedFault> m_faults;
    QTimer m_timer;
    bool m_isChecking = false;
};

} // namespace kakanai::editor
