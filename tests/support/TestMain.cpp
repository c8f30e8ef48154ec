// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestRegistry.h"

#include <QtCore/qglobal.h>
#include <QtTest>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using TestApplication = QApplication;
#elif defined(QT_GUI_LIB)
#include <QGuiApplication>
using TestApplication = QGuiApplication;
#else
#include <QCoreApplication>
using TestApplication = QCoreApplication;
#endif

#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

namespace kakanai::test {
namespace {

struct Entry {
    std::string name;
    std::function<std::unique_ptr<QObject>()> make;
};

std::vector<Entry>& entries()
{
    static std::vector<Entry> all;
    return all;
}

} // namespace

Registration::Registration(const char* name, std::function<std::unique_ptr<QObject>()> make)
{
    entries().push_back({name, std::move(make)});
}

} // namespace kakanai::test

/** `test_room tst_X [Qt Test arguments]` runs one class; without a class every class of the room runs. */
int main(int argc, char** argv)
{
    using namespace kakanai::test;
    TestApplication application(argc, argv);
    const bool named = argc > 1 && std::strncmp(argv[1], "tst_", 4) == 0;
    std::vector<char*> rest{argv[0]};
    for (int i = named ? 2 : 1; i < argc; ++i)
        rest.push_back(argv[i]);
    int failures = 0;
    bool ran = false;
    for (const Entry& entry : entries()) {
        if (named && entry.name != argv[1])
            continue;
        ran = true;
        const auto object = entry.make();
        failures += QTest::qExec(object.get(), static_cast<int>(rest.size()), rest.data());
    }
    if (!ran) {
        std::fprintf(stderr, "no test of that name: %s\n", argc > 1 ? argv[1] : "");
        return 2;
    }
    return failures == 0 ? 0 : 1;
}
