// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/Catalogue.h"

#include <array>
#include <optional>

namespace kakanai::forms {

template <typename E> struct Named {
    E value;
    const char* name;
};

// How the catalogue's files spell the types; anything else is refused.
inline constexpr std::array questionTypeNames{
    Named{QuestionType::Bool, "bool"},           Named{QuestionType::Choice, "choice"},
    Named{QuestionType::Multi, "multi"},         Named{QuestionType::Integer, "int"},
    Named{QuestionType::Sensitive, "sensitive"},
};

inline constexpr std::array fieldTypeNames{
    Named{FieldType::Text, "text"},         Named{FieldType::Name, "name"},
    Named{FieldType::Kana, "kana"},         Named{FieldType::Date, "date"},
    Named{FieldType::DateTime, "datetime"}, Named{FieldType::Address, "address"},
    Named{FieldType::Tel, "tel"},           Named{FieldType::Choice, "choice"},
    Named{FieldType::Code, "code"},         Named{FieldType::Integer, "int"},
    Named{FieldType::Money, "money"},       Named{FieldType::List, "list"},
    Named{FieldType::Image, "image"},       Named{FieldType::Period, "period"},
    Named{FieldType::MyNumber, "mynumber"}, Named{FieldType::Sign, "sign"},
};

inline constexpr std::array fieldSourceNames{
    Named{FieldSource::Sys, "office"},        Named{FieldSource::Card, "card"},
    Named{FieldSource::Core, "core"},         Named{FieldSource::Paper, "paper"},
    Named{FieldSource::Question, "question"}, Named{FieldSource::Typed, "typed"},
    Named{FieldSource::Signed, "signed"},     Named{FieldSource::Face, "card-face"},
};

inline constexpr std::array inForceByNames{
    Named{InForceBy::Event, "event"},
    Named{InForceBy::Filing, "filing"},
};

template <typename Table>
[[nodiscard]] auto valueNamed(const Table& table, const QString& name)
    -> std::optional<decltype(table.front().value)>
{
    for (const auto& row : table) {
        if (name == QLatin1String(row.name))
            return row.value;
    }
    return {};
}

} // namespace kakanai::forms
