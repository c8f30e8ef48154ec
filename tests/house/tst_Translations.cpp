// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/SourceTree.h"
#include "tests/support/TestRegistry.h"

#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace kakanai::test;

namespace {

struct Message {
    QString context;
    QString source;
    QString translation;
    bool unfinished = false;
};

QList<Message> messagesOf(const QString& text)
{
    QList<Message> messages;
    QXmlStreamReader xml(text);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            if (xml.isEndElement() && xml.name() == QStringLiteral("message"))
                messages.append(message);
            continue;
        }
        if (xml.name() == QStringLiteral("name"))
            context = xml.readElementText();
        else if (xml.name() == QStringLiteral("message"))
            message = {context, {}, {}, false};
        else if (xml.name() == QStringLiteral("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QStringLiteral("translation")) {
            message.unfinished =
                xml.attributes().value(QStringLiteral("type")) == QStringLiteral("unfinished");
            message.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return messages;
}

} // namespace

class tst_Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextOfTheSourcesIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"ja", "ja-easy", "en"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    void everyTextOfTheSourcesIsTranslated()
    {
        QFETCH(QString, language);
        const QString ts = fileText(QStringLiteral("translations/kakanai_%1.ts").arg(language));
        QStringList faults;
        QSet<QString> translated;
        for (const Message& message : messagesOf(ts)) {
            if (message.unfinished || message.translation.isEmpty())
                faults.append(QStringLiteral("untranslated: %1: %2").arg(message.context, message.source));
            translated.insert(message.context + u'|' + message.source);
        }
        // What the sources say today, collected afresh: a text added without a translation is found here.
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(KAKANAI_SOURCE_DIR));
        lupdate.start(QStringLiteral("/usr/lib/qt6/bin/lupdate"),
                      {QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."),
                       QStringLiteral("app"), QStringLiteral("widgets"), QStringLiteral("-ts"), fresh});
        QVERIFY(lupdate.waitForFinished(60000));
        QCOMPARE(lupdate.exitCode(), 0);
        QFile file(fresh);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<Message> inSources = messagesOf(QString::fromUtf8(file.readAll()));
        QVERIFY(inSources.size() > 40);
        for (const Message& message : inSources) {
            if (!translated.contains(message.context + u'|' + message.source))
                faults.append(QStringLiteral("missing: %1: %2").arg(message.context, message.source));
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void numbersInTextsSurviveTranslation_data() { everyTextOfTheSourcesIsTranslated_data(); }

    void numbersInTextsSurviveTranslation()
    {
        QFETCH(QString, language);
        static const QRegularExpression argument(QStringLiteral("%(?:L?[0-9]+|n)"));
        const auto arguments = [](const QString& text) {
            QStringList found;
            for (auto it = argument.globalMatch(text); it.hasNext();)
                found.append(it.next().captured());
            found.sort();
            found.removeDuplicates();
            return found;
        };
        QStringList faults;
        for (const Message& message :
             messagesOf(fileText(QStringLiteral("translations/kakanai_%1.ts").arg(language)))) {
            if (!message.translation.isEmpty() && arguments(message.source) != arguments(message.translation))
                faults.append(message.source + QStringLiteral(" → ") + message.translation);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

KAKANAI_TEST(tst_Translations);
#include "tst_Translations.moc"
