// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"
#include "app/demo/WindowCommands.h"
#include "widgets/Gallery.h"

#include <QApplication>
#include <QScrollArea>

namespace kakanai::demo {
namespace {

constexpr int galleryWidth = 1080;

} // namespace

/** `kakanai gallery`: every piece of screen; with `--out FILE` one picture of it. */
int runGallery(cli::CommandContext& context)
{
    const QString out = context.takeOption(QStringLiteral("--out")).value_or(QString());
    const bool isCounter = context.takeFlag(QStringLiteral("--counter"));
    if (!context.isSpent())
        return context.usage(QStringLiteral("gallery [--counter] [--out FILE] [--lang ja|ja-easy|en]"));
    widgets::Theme theme(isCounter ? widgets::Theme::Screen::Counter : widgets::Theme::Screen::Kiosk);
    auto* gallery = new widgets::Gallery(theme);
    QObject::connect(gallery, &widgets::Gallery::languageChosen, gallery,
                     [](const QString& code) { cli::installLanguage(code); });
    QScrollArea window;
    theme.applyTo(window);
    window.setWidget(gallery);
    window.setWidgetResizable(true);
    window.resize(galleryWidth, galleryWidth);
    window.show();
    if (out.isEmpty())
        return QApplication::exec();
    theme.applyTo(*gallery); // alone on its picture it needs its own paper
    QCoreApplication::processEvents();
    gallery->resize(galleryWidth, gallery->sizeHint().height());
    return gallery->grab().save(out) ? cli::done
                                     : context.finish(Failure{FailureCode::SheetNotWritten, out, {}});
}

} // namespace kakanai::demo
