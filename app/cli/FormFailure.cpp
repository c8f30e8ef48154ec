// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/FormFailure.h"

#include "forms/model/CatalogueLoader.h"

#include <QFile>

#include <array>

namespace kakanai::cli {
namespace {

using forms::FormErrorCode;

struct Name {
    FormErrorCode form;
    FailureCode office;
};

constexpr std::array names{
    Name{FormErrorCode::FileUnreadable, FailureCode::FileUnreadable},
    Name{FormErrorCode::CatalogueInvalid, FailureCode::CatalogueInvalid},
    Name{FormErrorCode::AnswersInvalid, FailureCode::AnswersInvalid},
    Name{FormErrorCode::FactsInvalid, FailureCode::FactsInvalid},
    Name{FormErrorCode::UnknownProcedure, FailureCode::UnknownProcedure},
    Name{FormErrorCode::FieldInvalid, FailureCode::FieldInvalid},
    Name{FormErrorCode::GlyphMissing, FailureCode::GlyphMissing},
    Name{FormErrorCode::SheetNotWritten, FailureCode::SheetNotWritten},
    Name{FormErrorCode::PaperUnreadable, FailureCode::PaperUnreadable},
    Name{FormErrorCode::PaperUnknown, FailureCode::PaperUnknown},
};

constexpr qint64 mostBytes = (8 << 20) + 1;

} // namespace

Failure failureOf(const forms::FormError& error)
{
    for (const Name& name : names) {
        if (name.form == error.code)
            return {name.office, error.detail};
    }
    return {FailureCode::Internal, error.detail};
}

Result<forms::Catalogue> loadOfficeCatalogue(const QString& townFolder)
{
    auto catalogue = forms::loadCatalogue(QStringLiteral(":/kakanai/catalogue"), townFolder);
    if (!catalogue)
        return tl::unexpected(failureOf(catalogue.error()));
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
