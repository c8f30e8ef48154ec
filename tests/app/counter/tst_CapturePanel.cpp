// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/CapturePanel.h"
#include "app/devices/DocumentCamera.h"

#include "tests/support/HallStage.h"
#include "tests/support/LoopWatch.h"
#include "tests/support/TestRegistry.h"

#include <QPainter>
#include <QRadialGradient>
#include <QSignalSpy>

using namespace kakanai;
using namespace kakanai::test;
using namespace kakanai::counter;

namespace {

const QSize frameSize(2592, 1944); // a document camera of five megapixels
const QPointF middle(frameSize.width() / 2.0, frameSize.height() / 2.0);
constexpr int patience = 60'000;

/** The blank certificate on a dark mat, as a camera sees it. */
QImage laid(int side, const QPointF& at)
{
    QImage frame(frameSize, QImage::Format_RGB32);
    frame.fill(QColor(52, 48, 44));
    const QImage page(QStringLiteral(":/kakanai/papers/templates/tenshutsu.png"));
    QPainter painter(&frame);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSizeF size = QSizeF(page.size()).scaled(side, side, Qt::KeepAspectRatio);
    const QRectF place(at - QPointF(size.width() / 2, size.height() / 2), size);
    painter.drawImage(place, page);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.fillRect(place, QColor(226, 224, 218)); // paper under a lamp is never as white as a file
    return frame;
}

QImage blurred(const QImage& picture)
{
    return picture.scaled(picture.size() / 8, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(picture.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage withLamp(QImage frame)
{
    QPainter painter(&frame);
    QRadialGradient lamp(QPointF(1250, 900), 320);
    lamp.setColorAt(0, Qt::white);
    lamp.setColorAt(0.6, Qt::white);
    lamp.setColorAt(1, QColor(255, 255, 255, 0));
    painter.fillRect(frame.rect(), lamp);
    return frame;
}

QImage empty()
{
    QImage frame(frameSize, QImage::Format_RGB32);
    frame.fill(QColor(52, 48, 44));
    return frame;
}

} // namespace

/** A clerk lays a paper under the camera: every hint, several pages, turned, taken out, read; by keyboard. */
class tst_CapturePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWalkWithTheCamera()
    {
        HallStage stage;
        stage.speak(QStringLiteral("ja"));
        widgets::Theme theme{widgets::Theme::Screen::Counter};
        visit::CaptureDesk desk;
        CapturePanel panel(theme, desk);
        theme.applyTo(panel);
        panel.resize(860, 700);
        panel.show();
        panel.activateWindow();
        (void)QTest::qWaitForWindowActive(&panel);
        QSignalSpy asked(&panel, &CapturePanel::pagesAsked);

        struct Step {
            const char16_t* word;
            const char* name;
            QImage frame;
        };
        const QImage good = laid(1800, middle);
        const std::array steps{
            Step{u"見えません", "none", empty()},
            Step{u"近づけて", "far", laid(1250, middle)},
            Step{u"角が切れて", "cut", laid(1800, middle + QPointF(0, 420))},
            Step{u"ぼけて", "blurred", blurred(good)},
            Step{u"照明", "glare", withLamp(good)},
            Step{u"良好", "good", good},
        };
        LoopWatch watch;
        for (const Step& step : steps) {
            desk.use(std::make_unique<devices::PictureFrames>(QList<QImage>{step.frame}, 50));
            Q_EMIT desk.pagesChanged(); // the panel looks at its desk, as after its own button
            const QString word = QString::fromUtf16(step.word);
            QTRY_VERIFY2_WITH_TIMEOUT(says(panel, word), step.name, patience);
            HallStage::keepPicture(panel, QStringLiteral("capture-") + QLatin1String(step.name));
        }
        std::printf("the loop waited at most %.0f ms, %.0f of its own\n", watch.longestMilliseconds(),
                    watch.longestOwnMilliseconds());

        // Two pages; the first is turned upside down and back, the second taken out and taken again.
        QTest::keyClick(&panel, Qt::Key_K, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(desk.pages().size(), 1, patience);
        QTest::keyClick(&panel, Qt::Key_K, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(desk.pages().size(), 2, patience);
        auto* strip = panel.findChild<QListWidget*>();
        QVERIFY(strip);
        strip->setFocus();
        strip->setCurrentRow(0);
        const auto isLying = [&] {
            const QSize size = desk.pages().at(0).thumbnail.size();
            return size.width() > size.height();
        };
        QVERIFY(!isLying());
        QTest::keyClick(strip, Qt::Key_R);
        QTRY_VERIFY_WITH_TIMEOUT(isLying(), patience);
        HallStage::keepPicture(panel, QStringLiteral("capture-two-pages"));
        strip->setCurrentRow(1);
        QTest::keyClick(strip, Qt::Key_Delete);
        QCOMPARE(desk.pages().size(), 1);
        QTest::keyClick(&panel, Qt::Key_K, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(desk.pages().size(), 2, patience);
        strip->setFocus();
        QTest::keyClick(strip, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<QList<devices::CapturedPage>>().size(), 2);

        // Progress page by page, and the button that ends it.
        QSignalSpy stopped(&panel, &CapturePanel::stopReadingAsked);
        panel.setReading(2, 0, 3, 40);
        HallStage::keepPicture(panel, QStringLiteral("capture-reading"));
        auto* stop = buttonOf(panel, QStringLiteral("中止"));
        QVERIFY(stop && stop->isVisible());
        stop->click();
        QCOMPARE(stopped.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.isRunning(), patience);
    }

    void aCameraIsJudgedWithoutHoldingUpTheWindow()
    {
        widgets::Theme theme{widgets::Theme::Screen::Counter};
        visit::CaptureDesk desk;
        CapturePanel panel(theme, desk);
        panel.resize(860, 700);
        panel.show();
        QSignalSpy judged(&desk, &visit::CaptureDesk::frameJudged);
        const QImage good = laid(1800, middle);
        LoopWatch watch;
        desk.use(std::make_unique<devices::PictureFrames>(QList<QImage>{good, blurred(good)}, 40));
        QTRY_VERIFY_WITH_TIMEOUT(judged.size() >= 5, patience);
        QVERIFY(watch.beats() > 10);
        // A hundred in an optimised program on a quiet machine; the test's own bound is wide.
        QVERIFY2(watch.longestOwnMilliseconds() < 400,
                 qPrintable(QString::number(watch.longestOwnMilliseconds())));
    }

private:
    static bool says(const CapturePanel& panel, const QString& word)
    {
        const auto texts = panel.findChildren<widgets::Text*>();
        return std::ranges::any_of(texts, [&](const widgets::Text* text) {
            return text->isVisible() && text->text().contains(word);
        });
    }

    static QAbstractButton* buttonOf(const CapturePanel& panel, const QString& word)
    {
        for (auto* button : panel.findChildren<QAbstractButton*>()) {
            if (button->accessibleName().contains(word) || button->text().contains(word))
                return button;
        }
        return nullptr;
    }
};

KAKANAI_TEST(tst_CapturePanel);
#include "tst_CapturePanel.moc"
