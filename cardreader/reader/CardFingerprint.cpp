// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/reader/CardFingerprint.h"

#include "cardreader/card/CardCatalogue.h"
#include "cardreader/card/DriverLicence.h"

#include <QCryptographicHash>

namespace kakanai::card {
namespace {

CardResult<ResponseApdu> readFree(CardExchange& exchange)
{
    constexpr std::uint8_t commonRecordFile = 0x01;
    auto common = exchange.run(CommandApdu::selectApplication(commonApplication));
    if (!common)
        return tl::unexpected(common.error());
    if (common->status().isOk())
        return exchange.run(CommandApdu::readRecord(commonRecordFile, 1));
    auto master = exchange.run(CommandApdu::selectMasterFile());
    if (!master || !master->status().isOk())
        return master;
    auto file = exchange.run(CommandApdu::selectFile(licenceCommonFile));
    if (!file || !file->status().isOk())
        return file;
    return exchange.run(CommandApdu::readCurrent(0, licenceCommonSize));
}

} // namespace

CardResult<QByteArray> readFingerprint(CardExchange& exchange)
{
    const auto free = readFree(exchange);
    if (!free)
        return tl::unexpected(free.error());
    if (!free->status().isOk() || free->data().empty())
        return QByteArray();
    const auto bytes = free->data();
    return QCryptographicHash::hash(
        QByteArrayView(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())),
        QCryptographicHash::Sha256);
}

} // namespace kakanai::card
