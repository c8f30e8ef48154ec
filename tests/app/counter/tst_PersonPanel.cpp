// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/PersonPanel.h"

#include "tests/support/TestRegistry.h"

#include <QLabel>
#include <QPainter>
#include <QTest>

using namespace kakanai::counter;
using kakanai::widgets::Theme;

namespace {

QImage drawn(const QString& words, const QSize& size)
{
    QImage image(size, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.drawText(image.rect(), Qt::AlignCenter, words);
    return image;
}

/** The pictures that show, by what they are called. */
QStringList shownPictures(const PersonPanel& panel)
{
    QStringList names;
    for (const QLabel* label : panel.findChildren<QLabel*>()) {
        if (!label->isHidden() && !label->pixmap(Qt::ReturnByValue).isNull())
            names.append(label->accessibleName());
    }
    return names;
}

} // namespace

/** Who is here: text, and what the card itself shows beside it. */
class tst_PersonPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheCardShowsStandsBesideTheText()
    {
        const Theme theme(Theme::Screen::Counter);
        PersonPanel panel(theme);
        PersonSight person;
        person.name = QStringLiteral("〓山　健司");
        person.lines.append({QStringLiteral("真正性"),
                             QStringLiteral("確認できました"),
                             kakanai::forms::Origin::Card,
                             {},
                             false});
        panel.setPerson(person);
        QVERIFY(shownPictures(panel).isEmpty());
        person.photo = drawn(QStringLiteral("顔"), {150, 190});
        person.nameImage = drawn(QStringLiteral("﨑山　健司"), {143, 47});
        panel.setPerson(person);
        QCOMPARE(shownPictures(panel).size(), 2);
        panel.resize(900, 320);
        panel.show();
        if (const QString file = qEnvironmentVariable("KAKANAI_PICTURE"); !file.isEmpty())
            panel.grab().save(file);
        // The next person must not stand beside the last one's face.
        panel.setPerson({});
        QVERIFY(shownPictures(panel).isEmpty());
    }
};

KAKANAI_TEST(tst_PersonPanel);
#include "tst_PersonPanel.moc"
