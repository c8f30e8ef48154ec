// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/pcsc/PcscError.h"

#include <algorithm>

namespace kakanai::card {
namespace {

const PcscRow* rowOf(LONG code)
{
    const auto row = std::ranges::find(pcscRows, code, &PcscRow::code);
    return row == pcscRows.end() ? nullptr : &*row;
}

QString describe(const char* call, LONG code, const PcscRow* row)
{
    return QStringLiteral("%1: %2").arg(
        QLatin1String(call),
        row ? QString(QLatin1String(row->name))
            : QStringLiteral("%1").arg(quint32(code), 8, 16, QLatin1Char('0')));
}

} // namespace

CardError pcscError(LONG code, const char* call)
{
    const PcscRow* row = rowOf(code);
    return {row ? row->meaning : CardErrorCode::ServiceUnavailable, describe(call, code, row), {}};
}

CardError pcscTransmitError(LONG code, const char* call)
{
    const PcscRow* row = rowOf(code);
    return {row ? row->whileTransmitting : CardErrorCode::CardRemoved, describe(call, code, row), {}};
}

} // namespace kakanai::card
