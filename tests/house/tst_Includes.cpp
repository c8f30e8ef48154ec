// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/SourceTree.h"
#include "tests/support/TestRegistry.h"

#include <QRegularExpression>
#include <QTest>

#include <array>
#include <map>

using namespace kakanai::test;

namespace {

/** A room and the rooms it may include, by path prefix: the table of docs/architecture.md. Its own is
 * understood. */
struct Room {
    const char* path;
    std::vector<const char*> mayInclude;
};

const std::vector<Room>& rooms()
{
    static const std::vector<const char*> formsValues{"forms/answer/", "forms/model/", "forms/prefill/",
                                                      "forms/text/", "forms/FormError.h"};
    static const std::vector<const char*> visitAndBelow{
        "app/visit/",          "app/casework/",      "app/queue/", "app/devices/",
        "app/access/",         "app/base/",          "forms/",     "cardreader/card/",
        "cardreader/picture/", "cardreader/secret/", "widgets/"};
    static const std::vector<const char*> everything{"app/", "widgets/", "forms/", "cardreader/"};
    static const std::vector<Room> table{
        {"cardreader/secret/", {}},
        {"cardreader/apdu/", {"cardreader/secret/"}},
        {"cardreader/trust/", {"cardreader/secret/", "cardreader/apdu/"}},
        {"cardreader/picture/", {}},
        {"cardreader/card/", {"cardreader/secret/", "cardreader/apdu/", "cardreader/trust/"}},
        {"cardreader/reader/",
         {"cardreader/secret/", "cardreader/apdu/", "cardreader/trust/", "cardreader/card/"}},
        {"cardreader/pcsc/",
         {"cardreader/secret/", "cardreader/apdu/", "cardreader/card/", "cardreader/reader/"}},
        {"cardreader/simulator/",
         {"cardreader/secret/", "cardreader/apdu/", "cardreader/trust/", "cardreader/card/",
          "cardreader/reader/"}},
        {"forms/text/", {"forms/FormError.h", "cardreader/secret/"}},
        {"forms/model/", {"forms/text/", "forms/FormError.h"}},
        {"forms/answer/", {"forms/text/", "forms/model/", "forms/FormError.h"}},
        {"forms/prefill/", {"forms/text/", "forms/model/", "forms/answer/", "forms/FormError.h"}},
        {"forms/qr/", {"forms/text/", "forms/model/", "forms/answer/", "forms/FormError.h"}},
        {"forms/print/",
         {"forms/text/", "forms/model/", "forms/answer/", "forms/prefill/", "forms/qr/", "forms/FormError.h",
          "cardreader/secret/"}},
        {"forms/ocr/",
         {"forms/text/", "forms/model/", "forms/answer/", "forms/FormError.h", "cardreader/secret/"}},
        {"forms/FormError.h", {}},
        {"widgets/",
         {"forms/answer/", "forms/model/", "forms/prefill/", "forms/FormError.h", "cardreader/secret/"}},
        {"app/base/", {}},
        {"app/store/", {"app/base/", "cardreader/secret/"}},
        {"app/access/", {"app/store/", "app/base/", "cardreader/secret/"}},
        {"app/devices/", {"app/base/"}},
        {"app/queue/", {"app/access/", "app/store/", "app/base/"}},
        {"app/casework/", {"app/access/", "app/store/", "app/base/", "cardreader/secret/", "forms/"}},
        {"app/sync/", {"app/access/", "app/store/", "app/base/"}},
        {"app/visit/",
         {"app/casework/", "app/queue/", "app/devices/", "app/access/", "app/store/", "app/base/",
          "cardreader/card/", "cardreader/reader/", "cardreader/secret/", "cardreader/trust/", "forms/"}},
        {"app/publishing/", {"app/access/", "app/store/", "app/base/", "cardreader/secret/", "forms/"}},
        {"app/kiosk/", visitAndBelow},
        {"app/counter/", visitAndBelow},
        {"app/supervisor/", visitAndBelow},
        {"app/display/", visitAndBelow},
        {"app/review/", visitAndBelow},
        {"app/editor/",
         {"app/publishing/", "app/access/", "app/base/", "cardreader/secret/", "forms/", "widgets/"}},
        {"app/cli/",
         {"app/publishing/", "app/visit/", "app/sync/", "app/casework/", "app/queue/", "app/devices/",
          "app/access/", "app/store/", "app/base/", "cardreader/", "forms/"}},
        {"app/demo/",
         {"app/kiosk/", "app/counter/", "app/supervisor/", "app/display/", "app/review/", "app/editor/",
          "app/publishing/", "app/cli/", "app/visit/", "app/sync/", "app/casework/", "app/queue/",
          "app/devices/", "app/access/", "app/store/", "app/base/", "cardreader/", "forms/", "widgets/"}},
        {"app/main/", everything},
    };
    return table;
}

/** What only some rooms may know, by the start of an angle-bracket include. */
struct Guarded {
    const char* header;
    std::vector<const char*> rooms;
};

const std::vector<Guarded>& guardedHeaders()
{
    static const std::vector<Guarded> table{
        {"winscard.h", {"cardreader/pcsc/"}},
        {"reader.h", {"cardreader/pcsc/"}},
        {"sane/", {"app/devices/"}},
        {"openjpeg.h", {"cardreader/picture/", "cardreader/simulator/", "forms/ocr/decoder/"}},
        {"opencv2/", {"forms/ocr/"}},
        {"tesseract/", {"forms/ocr/"}},
        {"leptonica/", {"forms/ocr/"}},
        {"poppler-", {"forms/ocr/decoder/"}},
        {"pango/", {"forms/print/"}},
        {"cairo", {"forms/print/"}},
        {"qrencode.h", {"forms/qr/"}},
        {"ZXing/", {"forms/qr/"}},
        {"QSql", {"app/store/"}},
        {"QWidget",
         {"widgets/", "app/kiosk/", "app/counter/", "app/supervisor/", "app/display/", "app/review/",
          "app/editor/", "app/demo/", "app/main/"}},
        {"QApplication",
         {"widgets/", "app/kiosk/", "app/counter/", "app/supervisor/", "app/display/", "app/review/",
          "app/editor/", "app/demo/", "app/main/"}},
        {"QImage",
         {"forms/print/", "forms/ocr/", "widgets/", "app/devices/", "app/visit/", "app/kiosk/",
          "app/counter/", "app/supervisor/", "app/display/", "app/review/", "app/editor/", "app/cli/",
          "app/demo/", "app/main/"}},
    };
    return table;
}

bool startsWithAny(const QString& path, const std::vector<const char*>& prefixes)
{
    return std::ranges::any_of(prefixes,
                               [&](const char* prefix) { return path.startsWith(QLatin1String(prefix)); });
}

const Room* roomOf(const QString& path)
{
    const auto room =
        std::ranges::find_if(rooms(), [&](const Room& r) { return path.startsWith(QLatin1String(r.path)); });
    return room == rooms().end() ? nullptr : &*room;
}

/** What is wrong with one file's includes; empty = nothing. */
QStringList faults(const SourceFile& file)
{
    static const QRegularExpression include(QStringLiteral("^#include ([\"<])([^\">]+)[\">]"),
                                            QRegularExpression::MultilineOption);
    QStringList found;
    const Room* room = roomOf(file.path);
    if (!room)
        return {file.path + QStringLiteral(" stands in no room")};
    for (auto it = include.globalMatch(file.text); it.hasNext();) {
        const auto match = it.next();
        const QString target = match.captured(2);
        if (match.captured(1) == QStringLiteral("<")) {
            for (const Guarded& guarded : guardedHeaders()) {
                if (target.startsWith(QLatin1String(guarded.header))
                    && !startsWithAny(file.path, guarded.rooms))
                    found.append(QStringLiteral("%1 includes <%2>").arg(file.path, target));
            }
        } else if (!target.endsWith(QStringLiteral(".moc")) && !target.startsWith(QLatin1String(room->path))
                   && !startsWithAny(target, room->mayInclude)) {
            found.append(QStringLiteral("%1 includes \"%2\"").arg(file.path, target));
        }
    }
    return found;
}

} // namespace

class tst_Includes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noArrowPointsUpOrSideways()
    {
        QStringList found;
        const QList<SourceFile> files = sourceFiles({QStringLiteral("app"), QStringLiteral("widgets"),
                                                     QStringLiteral("forms"), QStringLiteral("cardreader")});
        QVERIFY(files.size() > 20);
        for (const SourceFile& file : files)
            found += faults(file);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void aForbiddenArrowIsSeen_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::newRow("store looks up")
            << QStringLiteral("app/store/X.cpp") << QStringLiteral("#include \"app/queue/Ticket.h\"");
        QTest::newRow("kiosk reaches the store")
            << QStringLiteral("app/kiosk/X.cpp") << QStringLiteral("#include \"app/store/Database.h\"");
        QTest::newRow("forms knows the office")
            << QStringLiteral("forms/answer/X.cpp") << QStringLiteral("#include \"app/base/Clock.h\"");
        QTest::newRow("winscard leaks")
            << QStringLiteral("cardreader/card/X.cpp") << QStringLiteral("#include <winscard.h>");
        QTest::newRow("short path") << QStringLiteral("app/queue/X.cpp")
                                    << QStringLiteral("#include \"Ticket.h\"");
    }

    void aForbiddenArrowIsSeen()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QCOMPARE(faults({path, line + u'\n'}).size(), 1);
    }

    void noTwoFilesIncludeEachOther()
    {
        static const QRegularExpression include(QStringLiteral("^#include \"([^\"]+)\""),
                                                QRegularExpression::MultilineOption);
        std::map<QString, QStringList> graph;
        for (const SourceFile& file : sourceFiles({QStringLiteral("app"), QStringLiteral("widgets"),
                                                   QStringLiteral("forms"), QStringLiteral("cardreader")})) {
            for (auto it = include.globalMatch(file.text); it.hasNext();)
                graph[file.path].append(it.next().captured(1));
        }
        // Colours of a depth-first walk: absent = not seen, 1 = on the way, 2 = done.
        std::map<QString, int> colour;
        QString circle;
        const std::function<void(const QString&)> walk = [&](const QString& path) {
            colour[path] = 1;
            for (const QString& target : graph[path]) {
                if (target == path)
                    continue;
                if (colour[target] == 1)
                    circle = path + QStringLiteral(" → ") + target;
                else if (colour[target] == 0)
                    walk(target);
            }
            colour[path] = 2;
        };
        QStringList paths;
        for (const auto& [path, targets] : graph)
            paths.append(path);
        for (const QString& path : paths) {
            if (colour[path] == 0)
                walk(path);
        }
        QVERIFY2(circle.isEmpty(), qPrintable(circle));
    }

    void everyFileNamesItsLicence()
    {
        QStringList found;
        for (const SourceFile& file :
             sourceFiles({QStringLiteral("app"), QStringLiteral("widgets"), QStringLiteral("forms"),
                          QStringLiteral("cardreader"), QStringLiteral("tests")})) {
            if (!file.text.startsWith(QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n")))
                found.append(file.path);
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void onlyTheVisitMintsConfirmations()
    {
        QStringList found;
        for (const SourceFile& file : sourceFiles({QStringLiteral("app"), QStringLiteral("widgets"),
                                                   QStringLiteral("forms"), QStringLiteral("cardreader")})) {
            if (file.text.contains(QStringLiteral("#include \"app/visit/ConfirmationKey.h\""))
                && !file.path.startsWith(QStringLiteral("app/visit/")))
                found.append(file.path);
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

KAKANAI_TEST(tst_Includes);
#include "tst_Includes.moc"
