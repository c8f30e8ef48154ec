// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandContext.h"

#include <QJsonDocument>

#include <cstdio>

namespace kakanai::cli {
namespace {

void print(FILE* stream, const QByteArray& line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

std::optional<QString> CommandContext::takeOption(const QString& name)
{
    const qsizetype at = arguments.indexOf(name);
    if (at < 0 || at + 1 >= arguments.size())
        return {};
    const QString value = arguments.at(at + 1);
    arguments.remove(at, 2);
    return value;
}

bool CommandContext::takeFlag(const QString& name)
{
    return arguments.removeOne(name);
}

std::optional<QString> CommandContext::takeWord()
{
    if (arguments.isEmpty() || arguments.first().startsWith(QStringLiteral("--")))
        return {};
    return arguments.takeFirst();
}

bool CommandContext::isSpent() const
{
    if (!arguments.isEmpty())
        print(stderr, QStringLiteral("kakanai: not understood: %1").arg(arguments.join(u' ')).toUtf8());
    return arguments.isEmpty();
}

int CommandContext::finish(const QJsonObject& object) const
{
    if (json)
        print(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
    return done;
}

int CommandContext::finish(const Failure& failure) const
{
    const QString name = failureName(failure.code);
    const QString message = failureMessage(failure.code);
    QString line = QStringLiteral("%1 [%2]").arg(message, name);
    if (!failure.detail.isEmpty())
        line += QStringLiteral(" — ") + failure.detail;
    if (failure.retriesLeft)
        line += QStringLiteral(" (%1)").arg(*failure.retriesLeft);
    print(stderr, line.toUtf8());
    if (json) {
        QJsonObject error{{QStringLiteral("code"), name}, {QStringLiteral("message"), message}};
        if (!failure.detail.isEmpty())
            error[QStringLiteral("detail")] = failure.detail;
        if (failure.retriesLeft)
            error[QStringLiteral("retriesLeft")] = *failure.retriesLeft;
        print(stdout,
              QJsonDocument(QJsonObject{{QStringLiteral("error"), error}}).toJson(QJsonDocument::Compact));
    }
    return refused;
}

int CommandContext::usage(const QString& text) const
{
    print(stderr, QStringLiteral("usage: kakanai %1").arg(text).toUtf8());
    return wrongUsage;
}

void CommandContext::say(const QString& line) const
{
    if (!json)
        print(stdout, line.toUtf8());
}

} // namespace kakanai::cli
