// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/visit/VisitFolder.h"

#include "app/store/Database.h"
#include "app/store/Transaction.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace kakanai::test {

QJsonObject VisitFolder::firstVisit()
{
    return QJsonDocument::fromJson(R"({
        "role": "counter", "language": "ja", "service": "tennyu", "event": "tennyu",
        "facts": {"app_tel": {"value": "090-0000-0101", "origin": "typed"},
                  "p_name": {"value": "高梨　陽太", "origin": "typed"},
                  "p_kana": {"value": "タカナシ　ヨウタ", "origin": "typed"}},
        "answers": {"visitor": "本人", "has_mn": true, "n_members": 1, "cross_pref": true, "water": true,
                    "seal_want": true, "certs": ["jumin"]},
        "unanswered": "no",
        "clerk": {"id": "s01", "identityCheck": "mynumber-card", "complete": true}
    })")
        .object();
}

QStringList VisitFolder::firstProcedures()
{
    return {QStringLiteral("C01"), QStringLiteral("J01"), QStringLiteral("J06"), QStringLiteral("J07"),
            QStringLiteral("J10"), QStringLiteral("L01"), QStringLiteral("L06")};
}

Finished VisitFolder::play(const QJsonObject& script) const
{
    if (!write(QStringLiteral("script.json"), QJsonDocument(script).toJson()))
        return {};
    return kakanai({QStringLiteral("visit"), QStringLiteral("run"), QStringLiteral("--script"),
                    path(QStringLiteral("script.json")), QStringLiteral("--out"),
                    path(QStringLiteral("sheets"))});
}

Finished VisitFolder::kakanai(const QStringList& arguments) const
{
    return runKakanai(path(QStringLiteral("data")), arguments);
}

bool VisitFolder::write(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QString VisitFolder::storeUrl() const
{
    return QStringLiteral("sqlite:%1/kakanai.db").arg(path(QStringLiteral("data")));
}

int VisitFolder::number(const char* sql) const
{
    const auto database = store::Database::open(storeUrl());
    if (!database)
        return -1;
    auto transaction = store::Transaction::begin(**database);
    if (!transaction)
        return -1;
    auto rows = transaction->run(QString::fromLatin1(sql));
    return rows && rows->next() ? rows->number(0) : -1;
}

QList<QByteArray> VisitFolder::deliveredLines() const
{
    QList<QByteArray> lines;
    QDirIterator files(path(QStringLiteral("data/out")), {QStringLiteral("*_case.jsonl")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        while (!file.atEnd())
            lines.append(file.readLine().trimmed());
    }
    return lines;
}

QString VisitFolder::textOf(const QString& pdf)
{
    QString text = QString::fromUtf8(run(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")}).output);
    text.removeIf([](QChar character) { return character.isSpace(); });
    return text;
}

} // namespace kakanai::test
