// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/EditorWindow.h"
#include "app/editor/SheetCanvas.h"
#include "tests/app/publishing/PublishingTown.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QScrollArea>
#include <QTableWidget>
#include <QTest>
#include <QTranslator>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

namespace kakanai::test {

/** A town folder, a store with approval numbers on a lane of its own, the editor's window, and a hand that
 * uses it by mouse and key. */
struct EditorStand : PublishingTown {
    TownSettings settings = *loadTown({});
    QTranslator translator;
    Lane lane{QStringLiteral("db")};
    std::unique_ptr<publishing::PublishingDesk> desk;
    std::unique_ptr<editor::EditorWindow> window;

    explicit EditorStand(const QString& staff = QStringLiteral("s01"))
    {
        // A connection belongs to the thread that opened it: the window's is opened on its lane.
        database.reset();
        lane.wait([this] { database = std::move(*store::Database::open(url())); });
        if (translator.load(QStringLiteral(":/kakanai/translations/kakanai_ja.qm")))
            QCoreApplication::installTranslator(&translator);
        desk = std::make_unique<publishing::PublishingDesk>(
            lane, *database, trail, clock,
            access::Actor{staff, access::Role::Clerk, QStringLiteral("desk-1")}, town.path());
        window = std::make_unique<editor::EditorWindow>(*desk, settings, QStringLiteral("ja"));
        window->resize(1366, 768);
        window->show();
        (void)QTest::qWaitForWindowExposed(window.get());
        settle();
    }

    ~EditorStand()
    {
        window.reset();
        desk.reset();
        lane.wait([this] { database.reset(); });
    }

    editor::EditorModel& model() { return window->model(); }

    /** Until the draft is read and its faults are known. */
    void settle()
    {
        if (!QTest::qWaitFor([this] { return !model().isChecking(); }, 20'000))
            qFatal("the draft is still being checked");
        QCoreApplication::processEvents();
    }

    template <typename T> T* find(const QString& name)
    {
        // What is put into a layout is shown with a later event.
        T* found = nullptr;
        (void)QTest::qWaitFor([&] {
            for (T* widget : window->findChildren<T*>(name))
                found = widget->isVisible() ? widget : found;
            return found != nullptr;
        });
        if (found)
            return found;
        qFatal("nothing visible is called %s", qPrintable(name));
        return nullptr;
    }

    /** Letter by letter, as an input method sends them. */
    static void type(QWidget* widget, const QString& text)
    {
        widget->setFocus();
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }

    void typeInto(const QString& name, const QString& text) { type(find<QLineEdit>(name), text); }

    void typeWords(const QString& pointer, const QString& ja, const QString& easy, const QString& en)
    {
        typeInto(pointer + QStringLiteral("/ja"), ja);
        typeInto(pointer + QStringLiteral("/ja-easy"), easy);
        typeInto(pointer + QStringLiteral("/en"), en);
    }

    /** Walks a list with the arrow keys to what is stored as `value`. */
    void choose(const QString& name, const QVariant& value)
    {
        auto* box = find<QComboBox>(name);
        box->setFocus();
        for (int i = 0; i < box->count() && box->currentIndex() != 0; ++i)
            QTest::keyClick(box, Qt::Key_Up);
        for (int i = 0; i < box->count() && box->currentData() != value; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        if (box->currentData() != value)
            qFatal("%s has no %s", qPrintable(name), qPrintable(value.toString()));
        QCoreApplication::processEvents(); // what follows from it is made anew
    }

    void tick(const QString& name)
    {
        auto* box = find<QAbstractButton>(name);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
    }

    void click(const QString& name)
    {
        QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton);
        QCoreApplication::processEvents();
    }

    /** Finds it in the list at the left by a piece of its name and clicks it. */
    void openByName(const QString& piece)
    {
        auto* search = find<QLineEdit>(QStringLiteral("search"));
        search->clear();
        type(search, piece);
        auto* tree = find<QTreeWidget>(QStringLiteral("tree"));
        for (QTreeWidgetItemIterator it(tree, QTreeWidgetItemIterator::NotHidden); *it; ++it) {
            if ((*it)->parent() && (*it)->text(0).contains(piece)) {
                tree->setCurrentItem(nullptr);
                tree->scrollToItem(*it);
                QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(*it).center());
                QCoreApplication::processEvents();
                return;
            }
        }
        qFatal("not in the list: %s", qPrintable(piece));
    }

    void tab(int number)
    {
        QTest::keyClick(window.get(), Qt::Key(Qt::Key_0 + number), Qt::ControlModifier);
        QCoreApplication::processEvents();
    }

    /** Both numbers on the pad; the button may then be pressed. */
    void typeNumbers(const char* own, const char* other)
    {
        auto* pad = find<widgets::PinPad>(QStringLiteral("numberPad"));
        for (const char* number : {own, other}) {
            pad->setFocus();
            QTest::keyClicks(pad, QString::fromLatin1(number));
        }
    }

    /** A clerk adds the stickers for people who lose their way: question, condition, field, sheet. */
    void addStickers()
    {
        describeStickers();
        click(QStringLiteral("makeSheet"));
        settle();
    }

    /** The same without its sheet: the page that offers to draw one is open. */
    void describeStickers()
    {
        QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
        QCoreApplication::processEvents();
        typeWords(QStringLiteral("/name"), QStringLiteral("見守りシール交付申請"),
                  QStringLiteral("見守りシールを もらう"), QStringLiteral("Watch-over stickers"));
        choose(QStringLiteral("/department"), QStringLiteral("KAIGO"));
        typeInto(QStringLiteral("/form"), QStringLiteral("見守りシール交付申請書"));
        tick(QStringLiteral("/events/kaigo"));
        typeInto(QStringLiteral("/law"), QStringLiteral("みほん市見守りシール交付要綱"));
        picture(QStringLiteral("editor-procedure"));

        click(QStringLiteral("newQuestion"));
        typeWords(QStringLiteral("/text"), QStringLiteral("見守りシールを希望しますか"),
                  QStringLiteral("見守りシールが ほしいですか。"),
                  QStringLiteral("Would you like watch-over stickers?"));
        tick(QStringLiteral("/events/kaigo"));
        settle();

        openByName(QStringLiteral("X01"));
        tab(2);
        click(QStringLiteral("addRow"));
        choose(QStringLiteral("answer.0"), QStringLiteral("kaigo"));
        click(QStringLiteral("addRow"));
        choose(QStringLiteral("question.1"), QStringLiteral("town_q1"));
        picture(QStringLiteral("editor-condition"));

        tab(4);
        click(QStringLiteral("/fields/new"));
        typeWords(QStringLiteral("/label"), QStringLiteral("よく行く場所"),
                  QStringLiteral("よく 行く ところ"), QStringLiteral("Places often visited"));
        settle();

        openByName(QStringLiteral("X01"));
        tab(5);
    }

    /** The pages of a blank form lie beneath from now on; the first box is drawn. */
    void drawOver(const QString& blankForm)
    {
        auto* file = find<QLineEdit>(QStringLiteral("blankStart"));
        type(file, blankForm);
        QTest::keyClick(file, Qt::Key_Return);
        (void)find<editor::SheetCanvas>(QStringLiteral("sheetCanvas")); // waits for the pages
        settle();
    }

    /** A box drawn with the mouse on the page that is shown, from and to in millimetres, then told its field.
     */
    void drawBox(const QPointF& from, const QPointF& to, const QString& field)
    {
        constexpr double pixels = 3.1; // a millimetre, as the editor shows a sheet
        auto* canvas = find<editor::SheetCanvas>(QStringLiteral("sheetCanvas"));
        QTest::mousePress(canvas, Qt::LeftButton, {}, (from * pixels).toPoint());
        QTest::mouseMove(canvas, (to * pixels).toPoint());
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, (to * pixels).toPoint());
        settle();
        choose(QStringLiteral("partField"), field);
        settle();
    }

    /** The version with this number is put in force again by the clerk and the supervisor. */
    void rollBackTo(int number)
    {
        click(QStringLiteral("openVersions"));
        auto* table = find<QTableWidget>(QStringLiteral("versions"));
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->text().contains(QString::number(number)))
                table->selectRow(row);
        }
        const int before = model().draft().basedOn();
        auto* second = find<QComboBox>(QStringLiteral("second"));
        if (!QTest::qWaitFor([&] { return second->count() > 0; }, 30'000))
            qFatal("nobody to agree");
        choose(QStringLiteral("second"), QStringLiteral("s04"));
        typeNumbers("111111", "444444");
        click(QStringLiteral("agree"));
        if (!QTest::qWaitFor([&] { return model().isOpen() && model().draft().basedOn() > before; }, 30'000))
            qFatal("not put back");
    }

    /** The sheet by mouse and key: its first edge dragged by 10 mm and half a millimetre back, its first
     * label typed anew. */
    void shapeSheet()
    {
        auto* canvas = find<editor::SheetCanvas>(QStringLiteral("sheetCanvas"));
        canvas->setFocus();
        const auto parts = editor::partsOf(model().object(QStringLiteral("sheet/X01")));
        const QRect box = canvas->shownBox(parts.at(0).pointer);
        QTest::mouseClick(canvas, Qt::LeftButton, {}, box.center());
        const QPoint edge(box.right(), box.center().y());
        QTest::mousePress(canvas, Qt::LeftButton, {}, edge);
        QTest::mouseMove(canvas, edge + QPoint(31, 0)); // 3.1 pixels a millimetre
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, edge + QPoint(31, 0));
        QTest::keyClick(canvas, Qt::Key_Left, Qt::AltModifier);
        QTest::keyClick(canvas, Qt::Key_Return); // to its words
        auto* words = find<QLineEdit>(QStringLiteral("partWords"));
        words->selectAll();
        type(words, QStringLiteral("申請する方"));
        picture(QStringLiteral("editor-sheet"));
    }

    /** All visits are run, the clerk and the supervisor give their numbers, the version is there. */
    void publishTogether()
    {
        settle();
        const int before = model().draft().basedOn();
        QTest::keyClick(window.get(), Qt::Key_F12);
        auto* second = find<QComboBox>(QStringLiteral("second"));
        if (!QTest::qWaitFor([&] { return second->count() > 0; }, 30'000))
            qFatal("nobody to agree");
        choose(QStringLiteral("second"), QStringLiteral("s04"));
        typeNumbers("111111", "444444");
        picture(QStringLiteral("editor-publish"));
        click(QStringLiteral("agree"));
        if (!QTest::qWaitFor([&] { return model().isOpen() && model().draft().basedOn() > before; }, 30'000))
            qFatal("not published");
        picture(QStringLiteral("editor-published"));
    }

    /** A picture of the window into the folder named by KAKANAI_PICTURES, when there is one. */
    void picture(const QString& name)
    {
        settle();
        QTest::qWait(350);
        const QString pictures = qEnvironmentVariable("KAKANAI_PICTURES");
        if (!pictures.isEmpty())
            window->grab().save(pictures + u'/' + name + QStringLiteral(".png"));
    }
};

} // namespace kakanai::test
