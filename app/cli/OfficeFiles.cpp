// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/OfficeFiles.h"

#include "app/visit/PaperWork.h"
#include "forms/model/CatalogueLoader.h"

#include <QFile>

namespace kakanai::cli {
namespace {

constexpr qint64 mostBytes = (8 << 20) + 1;

} // namespace

Result<forms::Catalogue> loadOfficeCatalogue(const QString& townFolder)
{
    auto catalogue = forms::loadCatalogue(QStringLiteral(":/kakanai/catalogue"), townFolder);
    if (!catalogue)
        return tl::unexpected(visit::toFailure(catalogue.error()));
    return std::move(*catalogue);
}

Result<QByteArray> readNamedFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(FailureCode::FileUnreadable, path);
    return file.read(mostBytes);
}

} // namespace kakanai::cli
