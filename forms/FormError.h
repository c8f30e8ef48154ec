// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace kakanai::forms {

/** Why a catalogue, a set of facts, a sheet or a paper was refused. */
enum class FormErrorCode {
    FileUnreadable,
    CatalogueInvalid,
    AnswersInvalid,
    FactsInvalid,
    UnknownProcedure,
    FieldInvalid,
    GlyphMissing,
    SheetNotWritten,
    PaperUnreadable,
    PaperUnknown,
    PaperTooLarge,
    PaperLocked,
    PaperNotPicture,
};

/** A refusal with its place. `detail` names files, keys and positions, never what a person wrote. */
struct FormError {
    FormErrorCode code = FormErrorCode::CatalogueInvalid;
    QString detail = {};
};

template <typename T> using FormResult = tl::expected<T, FormError>;

[[nodiscard]] inline tl::unexpected<FormError> formError(FormErrorCode code, QString detail = {})
{
    return tl::unexpected(FormError{code, std::move(detail)});
}

} // namespace kakanai::forms
