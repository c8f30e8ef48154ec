// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/ScreenCheck.h"

#include "app/demo/WindowCommands.h"
#include "tests/support/Program.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace kakanai;

namespace {

constexpr std::array variables{"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"};

/** Where windows could be shown, as somebody's session says it; the test's own comes back afterwards. */
class Session
{
public:
    Session(const QByteArray& platform, const QByteArray& display, const QByteArray& wayland)
    {
        for (const char* name : variables)
            m_before.append(qEnvironmentVariableIsSet(name) ? qgetenv(name) : QByteArray());
        set({platform, display, wayland});
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session() { set(m_before); }

private:
    static void set(const QList<QByteArray>& values)
    {
        for (std::size_t i = 0; i < variables.size(); ++i) {
            const QByteArray& value = values.at(static_cast<qsizetype>(i));
            if (value.isNull())
                qunsetenv(variables[i]);
            else
                qputenv(variables[i], value);
        }
    }
    QList<QByteArray> m_before;
};

} // namespace

/** What is said where a window finds no screen, instead of Qt's abort. */
class tst_ScreenCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWindowNeedsAScreen_data()
    {
        QTest::addColumn<QByteArray>("platform");
        QTest::addColumn<QByteArray>("display");
        QTest::addColumn<QByteArray>("wayland");
        QTest::addColumn<bool>("isThere");
        const auto row = [](const char* name, const char* platform, const char* display, const char* wayland,
                            bool isThere) {
            QTest::newRow(name) << QByteArray(platform) << QByteArray(display) << QByteArray(wayland)
                                << isThere;
        };
        row("a server room", nullptr, nullptr, nullptr, false);
        row("an X display that is gone", nullptr, ":47110", nullptr, false);
        row("one given by its socket", nullptr, "unix:47110.0", nullptr, false);
        row("an X display elsewhere", nullptr, "terminal.example:0", nullptr, true);
        row("a Wayland session", nullptr, nullptr, "wayland-0", true);
        row("empty names", "", "", "", false);
        row("X asked for in a Wayland session", "xcb", nullptr, "wayland-0", false);
        row("Wayland asked for beside X", "wayland", "terminal.example:0", nullptr, false);
        row("off screen", "offscreen", nullptr, nullptr, true);
        row("over VNC", "vnc:size=1080x1920", nullptr, nullptr, true);
    }

    void aWindowNeedsAScreen()
    {
        QFETCH(QByteArray, platform);
        QFETCH(QByteArray, display);
        QFETCH(QByteArray, wayland);
        const Session session(platform, display, wayland);
        const Result<void> screen = demo::requireScreen();
        QTEST(screen.has_value(), "isThere");
        if (!screen) {
            QCOMPARE(screen.error().code, FailureCode::DeviceFailed);
            QVERIFY(screen.error().detail.contains(QStringLiteral("DISPLAY")));
        }
    }

    void theProgramSaysItAndEnds_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const char* line : {"kiosk", "open counter,display", "review --department SHIMIN", "demo"})
            QTest::newRow(line) << QString::fromLatin1(line).split(u' ');
    }

    void theProgramSaysItAndEnds()
    {
        QFETCH(QStringList, arguments);
        const Session session({}, {}, {});
        const QTemporaryDir data;
        const test::Finished ended = test::runKakanai(data.path(), arguments);
        QVERIFY2(ended.exitCode == 1, ended.errors.constData()); // an abort of Qt's would read as -1
        QCOMPARE(ended.errorCode(), QStringLiteral("device-failed"));
        const QString said = QString::fromUtf8(ended.errors);
        QVERIFY2(said.contains(QStringLiteral("WAYLAND_DISPLAY"))
                     && said.contains(QStringLiteral("kakanai --help")),
                 qPrintable(said));
    }

    void whatShowsNothingNeedsNoScreen()
    {
        const Session session({}, {}, {});
        const QTemporaryDir data;
        const test::Finished ended =
            test::runKakanai(data.path(), {QStringLiteral("queue"), QStringLiteral("state")});
        QVERIFY2(ended.exitCode == 0, ended.errors.constData());
        QVERIFY(demo::runsOffScreen(QStringLiteral("demo"), {QStringLiteral("--headless")}));
        QVERIFY(!demo::runsOffScreen(QStringLiteral("demo"), {}));
        QVERIFY(!demo::runsOffScreen(QStringLiteral("open"), {QStringLiteral("--headless")}));
    }
};

KAKANAI_TEST(tst_ScreenCheck);
#include "tst_ScreenCheck.moc"
