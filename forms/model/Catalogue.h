// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/Rule.h"
#include "forms/model/Words.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace kakanai::forms {

struct LifeEvent {
    QString id; ///< `tennyu`
    Words name;
    QString wire; ///< `move_in`
};

struct Choice {
    QString value; ///< what is stored and sent
    Words label;
};

enum class QuestionType { Bool, Choice, Multi, Integer, Sensitive };

struct Question {
    QString id; ///< `Q04`
    QString var; ///< `has_mn`
    Words text;
    QuestionType type = QuestionType::Bool;
    QStringList events; ///< `*` = all
    QList<Choice> options;
    QHash<QString, Words> textByEvent;
    bool staffOnly = false; ///< never on a kiosk, slip, mirror or receipt

    [[nodiscard]] bool isAskedFor(const QStringList& visitEvents) const;
    [[nodiscard]] const Words& textFor(const QStringList& visitEvents) const;
};

enum class FieldType {
    Text,
    Name,
    Kana,
    Date,
    DateTime,
    Address,
    Tel,
    Choice,
    Code,
    Integer,
    Money,
    List,
    Image,
    Period,
    MyNumber,
    Sign
};

/** Who usually knows a field: SYS the office itself, FACE the card's printed face. */
enum class FieldSource { Sys, Card, Core, Paper, Question, Typed, Signed, Face };

struct FieldSpec {
    QString key; ///< `p_name`
    Words label;
    FieldType type = FieldType::Text;
    FieldSource source = FieldSource::Typed;
    QHash<QString, FieldSource> sourceByEvent;
    QString derive; ///< how it can be worked out, in words; the rule itself is in forms/prefill
    QList<Choice> options;
    bool sensitive = false;

    [[nodiscard]] FieldSource sourceFor(const QStringList& visitEvents) const;
};

struct Document {
    QString id;
    Words name;
};

/** A document a procedure asks for, perhaps only under a condition. */
struct RequiredDocument {
    QString id;
    Rule when; ///< always true when the catalogue names no condition
};

struct Procedure {
    QString id; ///< `J01`, also the code on the wire
    Words name;
    QString departmentId;
    Words department;
    QString form; ///< the sheet's title, in parentheses when there is no sheet: `(案内票)`
    QStringList events;
    Rule condition;
    QList<RequiredDocument> documents;
    QStringList fields; ///< field keys in the order of the sheet
    QString deadline;
    QString law;
    QString core;
    QString per; ///< visit, person, child, card, card15, certificate, vehicle, dog
    bool discreet = false;

    /** A guide slip or a deemed notification needs no paper. */
    [[nodiscard]] bool hasSheet() const { return !form.startsWith(u'('); }
};

/** Everything a town's counter knows how to do, loaded once, then only read. */
class Catalogue
{
public:
    QString version;
    QList<LifeEvent> events;
    QList<Question> questions;
    QList<FieldSpec> fields;
    QList<Document> documents;
    QList<Procedure> procedures;

    [[nodiscard]] const LifeEvent* event(const QString& id) const;
    [[nodiscard]] const Question* question(const QString& var) const;
    [[nodiscard]] const FieldSpec* field(const QString& key) const;
    [[nodiscard]] const Document* document(const QString& id) const;
    [[nodiscard]] const Procedure* procedure(const QString& id) const;
};

} // namespace kakanai::forms
