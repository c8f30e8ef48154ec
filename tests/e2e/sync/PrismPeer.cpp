// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/sync/PrismPeer.h"

#include <QDir>
#include <QFile>

namespace kakanai::test {
namespace {

const QString fixtures = QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures");

QString contract(const QString& folder)
{
    QFile in(fixtures + QStringLiteral("/backoffice.openapi.yaml"));
    QFile out(folder + QStringLiteral("/contract.yaml"));
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
        qFatal("no contract");
    QByteArray text = in.readAll();
    text.replace(", mtls: []", "").replace("    mtls: []\n", "");
    const qsizetype scheme = text.indexOf("    mtls:\n      type: mutualTLS\n");
    text.remove(scheme, text.indexOf("\n  parameters:", scheme) + 1 - scheme);
    out.write(text);
    QFile::copy(fixtures + QStringLiteral("/case.schema.json"), folder + QStringLiteral("/case.schema.json"));
    return out.fileName();
}

} // namespace

QString PrismPeer::modules()
{
    return QStringLiteral(KAKANAI_SOURCE_DIR "/build/peers/node_modules");
}

PrismPeer::PrismPeer(const QString& folder, const QString& upstream)
{
    if (!QDir(modules()).exists())
        qFatal("build/peers is missing: run ./dev test, which installs it");
    m_process = std::make_unique<Peer>(
        QStringLiteral("node"),
        QStringList{modules() + QStringLiteral("/@stoplight/prism-cli/dist/index.js"),
                    QStringLiteral("proxy"), QStringLiteral("--errors"), QStringLiteral("-h"),
                    QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(m_port),
                    contract(folder), upstream},
        "Prism is listening");
}

} // namespace kakanai::test
