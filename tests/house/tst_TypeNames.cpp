// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/SourceTree.h"
#include "tests/support/TestRegistry.h"

#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace kakanai::test;

/** Two types of one name in one namespace are undefined behaviour that no compiler and no linker tells: the
 * program takes the functions of one for the other. */
class tst_TypeNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeIsDefinedOnce()
    {
        QMap<QString, QStringList> places;
        for (const SourceFile& file : sourceFiles({QStringLiteral("app"), QStringLiteral("widgets"),
                                                   QStringLiteral("forms"), QStringLiteral("cardreader")})) {
            for (const QString& name : typesOf(file.text))
                places[name].append(file.path);
        }
        QVERIFY(places.size() > 500);
        QStringList found;
        for (auto it = places.cbegin(); it != places.cend(); ++it) {
            if (it->size() > 1)
                found.append(it.key() + QStringLiteral(": ") + it->join(u' '));
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void aTwinIsNoticedAndAPrivateOneIsNot()
    {
        const QString text =
            QStringLiteral("namespace kakanai::forms {\nstruct Choice {\n};\nstruct Other;\n"
                           "namespace {\n\nstruct Row {\n};\n\n} // namespace\n"
                           "class Place final : public Base\n{\n};\n} // namespace kakanai::forms\n");
        QCOMPARE(
            typesOf(text),
            (QStringList{QStringLiteral("kakanai::forms::Choice"), QStringLiteral("kakanai::forms::Place")}));
    }

private:
    /** The types a file defines outside its private namespace; a declaration alone is none. */
    static QStringList typesOf(const QString& text)
    {
        static const QRegularExpression opens(QStringLiteral("^namespace ([\\w:]+) \\{$"));
        static const QRegularExpression type(
            QStringLiteral("^(?:struct|class|enum class) (\\w+)(?: final)?(?: : [^;]*)?(?: \\{.*)?$"));
        QStringList names;
        QString space;
        bool isPrivate = false;
        for (const QString& line : text.split(u'\n')) {
            if (const auto match = opens.match(line); match.hasMatch())
                space = match.captured(1);
            else if (line == QStringLiteral("namespace {"))
                isPrivate = true;
            else if (line == QStringLiteral("} // namespace"))
                isPrivate = false;
            else if (const auto found = type.match(line); found.hasMatch() && !isPrivate && !space.isEmpty())
                names.append(space + QStringLiteral("::") + found.captured(1));
        }
        return names;
    }
};

KAKANAI_TEST(tst_TypeNames);
#include "tst_TypeNames.moc"
