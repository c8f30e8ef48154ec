// SPDX-License-Identifier: GPL-3.0-or-later
// kakanai-gallery [--lang ja|ja-easy|en] [--theme normal|high|yellow] [--screen kiosk|counter] [--scale 100]
// [--out FILE] Shows every widget; with --out it draws one picture of the whole gallery and of the warning
// over it, and ends.
#include "widgets/Gallery.h"
#include "widgets/WarningOverlay.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScrollArea>
#include <QStyleFactory>
#include <QTranslator>

#include <cstdio>

using namespace kakanai::widgets;

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QCommandLineParser parser;
    const auto option = [&](const char16_t* name, const char16_t* value) {
        QCommandLineOption made(QString::fromUtf16(name), {}, QStringLiteral("value"),
                                QString::fromUtf16(value));
        parser.addOption(made);
        return made;
    };
    const auto lang = option(u"lang", u"ja");
    const auto contrast = option(u"theme", u"normal");
    const auto screen = option(u"screen", u"kiosk");
    const auto scale = option(u"scale", u"100");
    const auto width = option(u"width", u"1080");
    const auto warning = option(u"warning", u"");
    const auto out = option(u"out", u"");
    parser.addHelpOption();
    parser.process(application);

    QTranslator translator;
    const auto speak = [&](const QString& code) {
        QCoreApplication::removeTranslator(&translator);
        (void)translator.load(QStringLiteral(":/kakanai/translations/kakanai_%1.qm").arg(code));
        QCoreApplication::installTranslator(&translator);
    };
    speak(parser.value(lang));
    Theme theme(parser.value(screen) == QStringLiteral("counter") ? Theme::Screen::Counter
                                                                  : Theme::Screen::Kiosk);
    if (parser.value(contrast) != QStringLiteral("normal"))
        theme.setContrast(parser.value(contrast) == QStringLiteral("high") ? Theme::Contrast::High
                                                                           : Theme::Contrast::Yellow);
    theme.setTextPercent(parser.value(scale).toInt());

    auto* gallery = new Gallery(theme);
    QObject::connect(gallery, &Gallery::languageChosen, gallery, speak);
    const QString file = parser.value(out);
    if (file.isEmpty()) {
        QScrollArea window;
        theme.applyTo(window);
        window.setWidget(gallery);
        window.setWidgetResizable(true);
        window.resize(1080, 1200);
        window.show();
        return QApplication::exec();
    }
    theme.applyTo(*gallery);
    gallery->show();
    gallery->activateWindow();
    const int wide = std::max(parser.value(width).toInt(), gallery->minimumSizeHint().width());
    for (int i = 0; i < 3; ++i) { // heights follow widths over several turns
        gallery->resize(wide, std::max(gallery->heightForWidth(wide), gallery->sizeHint().height()));
        QApplication::processEvents();
    }
    if (!parser.value(warning).isEmpty()) {
        auto* overlay = new WarningOverlay(theme, *gallery);
        gallery->resize(wide, 1200);
        overlay->raiseWith(20);
        QApplication::processEvents();
    }
    const bool written = gallery->grab().save(file);
    std::printf("%d x %d %s\n", gallery->width(), gallery->height(), written ? "written" : "not written");
    delete gallery;
    return written ? 0 : 1;
}
