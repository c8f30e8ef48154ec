// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/WebAddress.h"

#include <QRegularExpression>
#include <QUrl>

namespace kakanai {

bool isLoopback(const QString& url)
{
    static const QRegularExpression own(
        QStringLiteral("^(localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1)$"));
    return own.match(QUrl(url, QUrl::StrictMode).host()).hasMatch();
}

bool isCallable(const QString& url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    if (!parsed.isValid() || parsed.host().isEmpty() || !parsed.userInfo().isEmpty())
        return false;
    return parsed.scheme() == QStringLiteral("https")
        || (parsed.scheme() == QStringLiteral("http") && isLoopback(url));
}

} // namespace kakanai
