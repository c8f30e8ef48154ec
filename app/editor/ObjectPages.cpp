// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/ObjectPages.h"

#include "app/editor/ConditionEditor.h"
#include "app/editor/KeyList.h"
#include "app/editor/ObjectForm.h"
#include "app/editor/SheetEditor.h"
#include "app/publishing/JsonPointer.h"
#include "widgets/BigButton.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace kakanai::editor {
namespace {

using widgets::BigButton;
using widgets::Theme;

/** The words of these pages. */
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ObjectPages)
};

QScrollArea* scrolled(QWidget* inner)
{
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(inner);
    return scroll;
}

QList<FormOption> sources()
{
    return {
        {QStringLiteral("typed"), Words::tr("the person tells it")},
        {QStringLiteral("question"), Words::tr("an answer tells it")},
        {QStringLiteral("card"), Words::tr("the card")},
        {QStringLiteral("core"), Words::tr("the residents' record")},
        {QStringLiteral("paper"), Words::tr("a paper brought along")},
        {QStringLiteral("card-face"), Words::tr("the face of the card")},
        {QStringLiteral("office"), Words::tr("the office itself")},
        {QStringLiteral("signed"), Words::tr("a signature")},
    };
}

QList<FormOption> fieldTypes()
{
    return {
        {QStringLiteral("text"), Words::tr("free text")},
        {QStringLiteral("name"), Words::tr("a name")},
        {QStringLiteral("kana"), Words::tr("a reading (kana)")},
        {QStringLiteral("date"), Words::tr("a date")},
        {QStringLiteral("datetime"), Words::tr("a date with the time")},
        {QStringLiteral("address"), Words::tr("an address")},
        {QStringLiteral("tel"), Words::tr("a telephone number")},
        {QStringLiteral("choice"), Words::tr("one of several")},
        {QStringLiteral("code"), Words::tr("a number or code")},
        {QStringLiteral("int"), Words::tr("a count")},
        {QStringLiteral("money"), Words::tr("an amount of money")},
        {QStringLiteral("list"), Words::tr("a list")},
        {QStringLiteral("period"), Words::tr("a period")},
        {QStringLiteral("sign"), Words::tr("a signature")},
    };
}

QList<FormOption> questionTypes()
{
    return {
        {QStringLiteral("bool"), Words::tr("yes or no")},
        {QStringLiteral("choice"), Words::tr("one of several")},
        {QStringLiteral("multi"), Words::tr("several of several")},
        {QStringLiteral("int"), Words::tr("a count")},
        {QStringLiteral("sensitive"), Words::tr("yes or no, never spoken of")},
    };
}

QList<FormOption> countedPer()
{
    return {
        {QStringLiteral("visit"), Words::tr("once a visit")},
        {QStringLiteral("person"), Words::tr("once a person")},
        {QStringLiteral("child"), Words::tr("once a child")},
        {QStringLiteral("card"), Words::tr("once a card")},
        {QStringLiteral("card15"), Words::tr("once a card, from 15 years")},
        {QStringLiteral("certificate"), Words::tr("once a certificate")},
        {QStringLiteral("vehicle"), Words::tr("once a vehicle")},
        {QStringLiteral("dog"), Words::tr("once a dog")},
    };
}

/** The answers a question or field offers; each wants its words. */
void addOptions(ObjectForm& form, EditorModel& model, const Theme& theme, const PageAsks& asks)
{
    const QString name = form.name();
    const QString pointer = QStringLiteral("/options");
    const QJsonArray options = publishing::valueAt(model.object(name), pointer).toArray();
    form.addHeading(Words::tr("Answers to choose from"));
    for (qsizetype i = 0; i < options.size(); ++i)
        form.addWords(Words::tr("Answer %1").arg(i + 1), QStringLiteral("%1/%2/label").arg(pointer).arg(i));
    auto* row = new QWidget(&form);
    auto* buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    const auto button = [&](const QString& words, const char* id, std::function<void()> work) {
        auto* made = new BigButton(theme, BigButton::Role::Secondary, row);
        made->setType(Theme::Type::Small);
        made->setWords(words);
        made->setObjectName(QLatin1String(id));
        QObject::connect(made, &QPushButton::clicked, row, [work = std::move(work), renew = asks.renew] {
            work();
            renew();
        });
        buttons->addWidget(made);
    };
    button(Words::tr("One more answer"), "addOption", [&model, name, pointer] {
        const QJsonArray now = publishing::valueAt(model.object(name), pointer).toArray();
        QStringList taken;
        for (const QJsonValue& option : now)
            taken.append(option[QStringLiteral("value")].toString());
        qsizetype n = now.size() + 1;
        while (taken.contains(QStringLiteral("a%1").arg(n)))
            ++n;
        model.set(name, QStringLiteral("%1/%2").arg(pointer).arg(now.size()),
                  QJsonObject{{QStringLiteral("value"), QStringLiteral("a%1").arg(n)},
                              {QStringLiteral("label"),
                               QJsonObject{{QStringLiteral("ja"), QString()},
                                           {QStringLiteral("ja-easy"), QString()},
                                           {QStringLiteral("en"), QString()}}}});
    });
    if (!options.isEmpty()) {
        button(Words::tr("Remove the last answer"), "removeOption", [&model, name, pointer] {
            const auto size = publishing::valueAt(model.object(name), pointer).toArray().size();
            model.set(name, QStringLiteral("%1/%2").arg(pointer).arg(size - 1),
                      QJsonValue(QJsonValue::Undefined));
        });
    }
    buttons->addStretch(1);
    form.addWidget(QString(), row);
}

bool isChoice(const QString& type)
{
    return type == u"choice" || type == u"multi";
}

QWidget* procedurePage(EditorModel& model, const Theme& theme, const QString& name, const PageAsks& asks,
                       QWidget* parent)
{
    auto* tabs = new QTabWidget(parent);
    tabs->setObjectName(QStringLiteral("procedureTabs"));
    tabs->setDocumentMode(true);
    const QString id = publishing::idOf(name);

    auto* form = new ObjectForm(model, theme, name);
    form->addWords(Words::tr("Name of the procedure"), QStringLiteral("/name"));
    QList<FormOption> departments;
    for (const forms::Department& department : model.catalogue().departments)
        departments.append({department.id, department.name.ja});
    form->addChoice(Words::tr("Department"), QStringLiteral("/department"), departments);
    form->addText(Words::tr("Title on the paper"), QStringLiteral("/form"));
    form->addEvents(Words::tr("At which errands"), QStringLiteral("/events"), false);
    form->addChoice(Words::tr("How often"), QStringLiteral("/per"), countedPer());
    form->addText(Words::tr("Law or by-law"), QStringLiteral("/law"), true);
    form->addWords(Words::tr("Deadline, in words"), QStringLiteral("/deadline"), true);
    QList<FormOption> days{{QString(), Words::tr("not counted")}};
    for (const forms::FieldSpec& field : model.catalogue().fields) {
        if (field.type == forms::FieldType::Date)
            days.append({field.key, field.label.ja});
    }
    form->addChoice(Words::tr("Counted from"), QStringLiteral("/due/from/0"), days);
    form->addNumber(Words::tr("Days"), QStringLiteral("/due/days"));
    form->addNumber(Words::tr("Months"), QStringLiteral("/due/months"));
    form->addNumber(Words::tr("Years"), QStringLiteral("/due/years"));
    form->addText(Words::tr("In force from (2026-04-01)"), QStringLiteral("/since"), true);
    form->addText(Words::tr("In force until (2027-03-31)"), QStringLiteral("/until"), true);
    form->addText(Words::tr("Back-office system"), QStringLiteral("/core"), true);
    form->addYes(Words::tr("Never shown or spoken of to visitors (protection)"), QStringLiteral("/discreet"));
    tabs->addTab(scrolled(form), Words::tr("1 What it is"));

    auto* condition = new QWidget;
    auto* column = new QVBoxLayout(condition);
    auto* rule = new ConditionEditor(model, theme, name, QStringLiteral("/condition"), false, condition);
    rule->setObjectName(QStringLiteral("condition"));
    column->addWidget(rule);
    column->addStretch(1);
    tabs->addTab(scrolled(condition), Words::tr("2 When it is needed"));

    auto* papers = new QWidget;
    column = new QVBoxLayout(papers);
    auto* documents =
        new KeyList(model, theme, KeyList::Of::Documents, name, QStringLiteral("/documents"), papers);
    column->addWidget(documents, 1);
    auto* only = new widgets::Text(theme, Theme::Type::Small, papers);
    only->setWords(Words::tr("The chosen paper is needed when (nothing: always)"));
    only->setTone(Theme::Tone::InkSoft);
    column->addWidget(only);
    auto* place = new QVBoxLayout;
    column->addLayout(place);
    QObject::connect(documents, &KeyList::rowChosen, papers, [&model, &theme, name, place, papers](int row) {
        while (QLayoutItem* item = place->takeAt(0)) {
            item->widget()->deleteLater();
            delete item;
        }
        if (row >= 0)
            place->addWidget(new ConditionEditor(
                model, theme, name, QStringLiteral("/documents/%1/when").arg(row), true, papers));
    });
    QObject::connect(documents, &KeyList::created, papers, asks.open);
    QObject::connect(documents, &KeyList::openAsked, papers, asks.open);
    tabs->addTab(papers, Words::tr("3 What to bring"));

    auto* fields = new QWidget;
    column = new QVBoxLayout(fields);
    auto* keys = new KeyList(model, theme, KeyList::Of::Fields, name, QStringLiteral("/fields"), fields);
    column->addWidget(keys, 1);
    QObject::connect(keys, &KeyList::created, fields, asks.open);
    QObject::connect(keys, &KeyList::openAsked, fields, asks.open);
    tabs->addTab(fields, Words::tr("4 What is filled in"));

    tabs->addTab(new SheetEditor(model, theme, id), Words::tr("5 The sheet"));
    return tabs;
}

} // namespace

QWidget* makePage(EditorModel& model, const Theme& theme, const QString& name, const PageAsks& asks,
                  QWidget* parent)
{
    const QString kind = publishing::kindOf(name);
    if (kind == u"procedure")
        return procedurePage(model, theme, name, asks, parent);
    auto* form = new ObjectForm(model, theme, name);
    if (kind == u"question") {
        form->addWords(Words::tr("The question"), QStringLiteral("/text"));
        form->addChoice(Words::tr("How it is answered"), QStringLiteral("/type"), questionTypes());
        form->addEvents(Words::tr("Asked at"), QStringLiteral("/events"), true);
        form->addYes(Words::tr("Asked by staff only"), QStringLiteral("/staffOnly"));
    } else if (kind == u"field") {
        form->addWords(Words::tr("What the box is called"), QStringLiteral("/label"));
        form->addChoice(Words::tr("What stands in it"), QStringLiteral("/type"), fieldTypes());
        form->addChoice(Words::tr("Who usually knows it"), QStringLiteral("/source"), sources());
        form->addYes(Words::tr("Needs special care"), QStringLiteral("/sensitive"));
    } else {
        form->addWords(Words::tr("Name of the paper"), QStringLiteral("/name"));
    }
    const QString type = QStringLiteral("/type");
    if (isChoice(model.text(name, type)))
        addOptions(*form, model, theme, asks);
    // Another type has other lines.
    QObject::connect(
        &model, &EditorModel::objectChanged, form,
        [&model, name, type, asks, was = isChoice(model.text(name, type))](const QString& changed) {
            if (changed == name && model.isOpen() && isChoice(model.text(name, type)) != was)
                asks.renew();
        });
    auto* scroll = scrolled(form);
    scroll->setParent(parent);
    return scroll;
}

} // namespace kakanai::editor
