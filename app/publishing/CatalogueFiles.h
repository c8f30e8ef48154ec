// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "forms/FormError.h"

#include <QByteArray>
#include <QHash>
#include <QJsonValue>
#include <QMap>
#include <QString>
#include <QStringList>

namespace kakanai::publishing {

/** The office's word for what `forms` said about files and catalogues. */
[[nodiscard]] Failure failureOf(const forms::FormError& error);

/** `procedure/X01` → `procedure` and `X01`. */
[[nodiscard]] QString kindOf(const QString& object);
[[nodiscard]] QString idOf(const QString& object);

/**
 * A catalogue folder as an editor sees it: its files byte for byte, and in them the objects by name:
 * `event/… department/… question/… field/… document/… procedure/… sheet/…` (a question by its variable).
 */
class CatalogueFiles
{
public:
    /** Reads everything below `folder`; one that is not there is empty. Errors: FileUnreadable,
     * CatalogueInvalid. */
    [[nodiscard]] static Result<CatalogueFiles> read(const QString& folder);

    [[nodiscard]] const QMap<QString, QByteArray>& files() const { return m_files; }
    [[nodiscard]] const QMap<QString, QJsonValue>& objects() const { return m_objects; }

    /**
     * The files with these objects put in their places (null = taken out). What is new goes to `editor.json`,
     * sheets to `sheets/<id>.json`. Files no change touches keep their bytes.
     */
    [[nodiscard]] QMap<QString, QByteArray> with(const QMap<QString, QJsonValue>& changes) const;

private:
    void index(const QString& name, const QByteArray& bytes);

    QMap<QString, QByteArray> m_files; ///< by path below the folder
    QMap<QString, QJsonValue> m_objects;
    QHash<QString, QString> m_fileOf;
};

/** Writes the files below `folder`, which becomes exactly these. Errors: SheetNotWritten with the path. */
[[nodiscard]] Result<void> writeFiles(const QString& folder, const QMap<QString, QByteArray>& files);

} // namespace kakanai::publishing
