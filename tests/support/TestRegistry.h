// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace kakanai::test {

/** Remembers how to make one test class; `TestMain.cpp` runs the one named on the command line. */
struct Registration {
    Registration(const char* name, std::function<std::unique_ptr<QObject>()> make);
};

} // namespace kakanai::test

/** Put at the end of a tst_X.cpp, before its .moc, instead of QTEST_MAIN: one executable holds a whole room.
 */
#define KAKANAI_TEST(Class)                                                                                  \
    static const kakanai::test::Registration registrationOf##Class                                           \
    {                                                                                                        \
#Class, [] { return std::make_unique<Class>(); }                                                     \
    }
