// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/BlankForm.h"

#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace kakanai;
using namespace kakanai::editor;

namespace {

QString pdfOf(const QTemporaryDir& folder, int pages, QPageLayout::Orientation orientation)
{
    const QString file = folder.filePath(QStringLiteral("form.pdf"));
    QPdfWriter pdf(file);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageOrientation(orientation);
    QPainter painter(&pdf);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            pdf.newPage();
        painter.fillRect(1000, 1000, 3000, 1000 * (page + 1), Qt::black);
    }
    return file;
}

} // namespace

class tst_BlankForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageOfAPdfIsThere()
    {
        const QTemporaryDir folder;
        const auto pages = blankPagesOf(pdfOf(folder, 3, QPageLayout::Portrait));
        QVERIFY2(pages, pages ? "" : qPrintable(pages.error().detail));
        QCOMPARE(pages->size(), 3);
        for (const QImage& page : *pages)
            QVERIFY(page.height() == 1754 && page.width() < page.height()); // A4 at 150 dpi
        QVERIFY(pages->at(0) != pages->at(1) && pages->at(1) != pages->at(2));
    }

    void aPageThatLiesStaysLying()
    {
        const QTemporaryDir folder;
        const auto pages = blankPagesOf(pdfOf(folder, 1, QPageLayout::Landscape));
        QVERIFY(pages);
        QVERIFY(pages->first().width() > pages->first().height());
    }

    void aScanIsOnePage()
    {
        const QTemporaryDir folder;
        QImage scan(1240, 1754, QImage::Format_Grayscale8);
        scan.fill(Qt::white);
        QVERIFY(scan.save(folder.filePath(QStringLiteral("scan.png"))));
        const auto pages = blankPagesOf(folder.filePath(QStringLiteral("scan.png")));
        QVERIFY(pages);
        QCOMPARE(pages->size(), 1);
    }

    void aManualIsNoForm()
    {
        const QTemporaryDir folder;
        const auto pages = blankPagesOf(pdfOf(folder, mostBlankPages + 1, QPageLayout::Portrait));
        QVERIFY(!pages);
        QCOMPARE(pages.error().code, forms::FormErrorCode::PaperTooLarge);
    }

    void whatIsNoPictureIsRefused()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("form.pdf"));
        QVERIFY(!blankPagesOf(file));
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("%PDF-1.7 and nothing more");
        broken.close();
        QVERIFY(!blankPagesOf(file));
    }
};

KAKANAI_TEST(tst_BlankForm);
#include "tst_BlankForm.moc"
