// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/power/PowerCut.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <cstring>

namespace kakanai::test {
namespace {

constexpr qsizetype sector = 512;

void put(QByteArray& content, quint64 offset, const QByteArray& data)
{
    const auto at = static_cast<qsizetype>(offset);
    if (content.size() < at + data.size())
        content.append(at + data.size() - content.size(), '\0');
    std::memcpy(content.data() + at, data.constData(), static_cast<std::size_t>(data.size()));
}

void apply(QByteArray& content, const PowerCut::Record& record)
{
    if (record.kind == 'W')
        put(content, record.offset, record.data);
    else if (static_cast<qsizetype>(record.offset) < content.size())
        content.truncate(static_cast<qsizetype>(record.offset));
    else
        content.append(static_cast<qsizetype>(record.offset) - content.size(), '\0');
}

struct File {
    QByteArray content;
    QList<const PowerCut::Record*> unflushed;
};

void settle(File& file)
{
    for (const PowerCut::Record* record : std::as_const(file.unflushed))
        apply(file.content, *record);
    file.unflushed.clear();
}

} // namespace

QList<PowerCut::Record> PowerCut::read(const QString& logPath)
{
    QFile file(logPath);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    QList<Record> log;
    qsizetype at = 0;
    const auto take = [&](auto& value) {
        std::memcpy(&value, bytes.constData() + at, sizeof value);
        at += static_cast<qsizetype>(sizeof value);
    };
    constexpr qsizetype head = 1 + 2 + 8 + 8;
    while (at + head <= bytes.size()) {
        Record record;
        take(record.kind);
        quint16 nameLength = 0;
        take(nameLength);
        record.file = QString::fromUtf8(bytes.mid(at, nameLength));
        at += nameLength;
        take(record.offset);
        take(record.length);
        if (record.kind == 'W' || record.kind == 'A') {
            record.data = bytes.mid(at, static_cast<qsizetype>(record.length));
            at += static_cast<qsizetype>(record.length);
        }
        log.append(record);
    }
    return log;
}

bool PowerCut::cut(const QList<Record>& log, qsizetype records, CutMode mode, QRandomGenerator& random,
                   const QString& folder, HallLedger& ledger)
{
    QHash<QString, File> files;
    for (qsizetype i = 0; i < records; ++i) {
        const Record& record = log[i];
        switch (record.kind) {
        case 'W':
        case 'T':
            files[record.file].unflushed.append(&record);
            break;
        case 'S':
            settle(files[record.file]);
            break;
        case 'C':
            files[record.file];
            break;
        case 'U':
            files.remove(record.file);
            break;
        default:
            for (const QByteArray& line : record.data.split('\n'))
                ledger.hear(line);
        }
    }
    QDir().mkpath(folder);
    for (auto it = files.begin(); it != files.end(); ++it) {
        File& file = it.value();
        for (const Record* record : std::as_const(file.unflushed)) {
            switch (mode) {
            case CutMode::Nothing:
                break;
            case CutMode::All:
                apply(file.content, *record);
                break;
            case CutMode::Some:
                if (random.bounded(2) == 0)
                    apply(file.content, *record);
                break;
            case CutMode::Torn:
                if (record->kind == 'T') {
                    if (random.bounded(2) == 0)
                        apply(file.content, *record);
                    break;
                }
                for (qsizetype part = 0; part < record->data.size(); part += sector) {
                    if (random.bounded(2) == 0)
                        put(file.content, record->offset + static_cast<quint64>(part),
                            record->data.mid(part, sector));
                }
                break;
            }
        }
        QFile out(folder + it.key());
        if (!out.open(QIODevice::WriteOnly) || out.write(file.content) != file.content.size())
            return false;
    }
    return true;
}

} // namespace kakanai::test
