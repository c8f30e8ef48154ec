// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/OfficeFiles.h"

#include "app/visit/PaperWork.h"
#include "forms/model/CatalogueLoader.h"
#include "forms/model/CatalogueVersions.h"

#include <QFile>

namespace kakanai::cli {
namespace {

constexpr qint64 mostBytes = (8 << 20) + 1;

} // namespace

Result<QString> officeCatalogueHome(const QString& townFolder, const QDate& day)
{
    auto home = forms::catalogueHome(townFolder, day);
    if (!home)
        return tl::unexpected(visit::toFailure(home.error()));
    return std::move(*home);
}

Result<forms::Catalogue> loadOfficeCatalogue(const QString& townFolder, const QDate& day)
{
    const Result<QString> home = officeCatalogueHome(townFolder, day);
    if (!home)
        return tl::unexpected(home.error());
    auto catalogue = forms::loadCatalogue(QStringLiteral(":/kakanai/catalogue"), *home);
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
