// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/Rule.h"
#include "forms/model/Words.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace kakanai::forms {

struct LifeEvent {
    QString id; ///< `tennyu`
    Words name;
    QString wire; ///< `move_in`
    QStringList date = {}; ///< field keys that tell the day it happened: `mv_date`; empty = the day of filing
};

struct Department {
    QString id; ///< `SHIMIN`
    Words name;
};

struct Choice {
    QString value; ///< what is stored and sent
    Words label;
    QStringList events = {}; ///< offered only at these; empty = at all
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
    QString topic; ///< yes/no questions of one topic may share a screen: `children`
    QString together; ///< boxes of one question: “which of these certificates do you have?” is one answer
    bool staffOnly = false; ///< never on a kiosk, slip, mirror or receipt

    [[nodiscard]] bool isAskedFor(const QStringList& visitEvents) const;
    /** The choices that make sense at these events: a bearer only brings notifications of the family
     * register. */
    [[nodiscard]] QList<Choice> optionsFor(const QStringList& visitEvents) const;
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

/** What stands for “no” in a question's type: false, 1, an empty list, an empty choice (COMMANDS "guide"). */
[[nodiscard]] QVariant noFor(const Question& question);

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

    /** The first event decides: a marriage with a move-in is told by the marriage's papers. */
    [[nodiscard]] FieldSource sourceFor(const QStringList& visitEvents) const;
    /** The words of a choice's value, in Japanese; the value itself when it is no choice. */
    [[nodiscard]] QString labelOf(const QString& value) const;
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

/** How the last day is counted: from the first fact of `from` that is known, if `when` holds. */
struct Due {
    QStringList from; ///< field keys: `mv_date`
    int years = 0;
    int months = 0;
    int days = 0; ///< already with or without the first day, as the procedure's law counts
    Rule when = {};

    [[nodiscard]] bool isCounted() const { return !from.isEmpty(); }
};

/** Which day decides whether, and how, a procedure is in force: the event's own, or that of the visit. */
enum class InForceBy { Event, Filing };

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
    QString deadline; ///< in Japanese; empty when there is none
    Words deadlineWords;
    Due due;
    QHash<QString, QString> presets; ///< values that are this procedure's own: `cert_kind` → `jumin`
    QString paper; ///< a paper other than A4
    QString law;
    QString core;
    QString per; ///< visit, person, child, card, card15, certificate, vehicle, dog
    QDate since; ///< not in force before this day; invalid = always
    QDate until; ///< its last day; invalid = no end known
    InForceBy inForceBy = InForceBy::Event;
    bool discreet = false;
    /** Procedures whose own sheet has a line for this one: with one of them it needs no sheet of its own. */
    QStringList deemedBy = {};
    QList<Procedure> earlier = {}; ///< how it read up to their `until`, the latest first

    /** A guide slip or a deemed notification needs no paper. */
    [[nodiscard]] bool hasSheet() const { return !form.startsWith(u'('); }
    /** The reading in force for an event of this day told to the office on that one; null when there is none.
     * An invalid event day is one nobody told: the day of filing stands for it. */
    [[nodiscard]] const Procedure* inForce(const QDate& event, const QDate& filing) const;
    /** The needed procedure with whose sheet this one is filed; empty when it has its own. */
    [[nodiscard]] QString deemedWith(const QStringList& needed) const;
};

/** Where an object of the catalogue stands: a file and a JSON pointer. */
struct CatalogueAddress {
    QString file;
    QString path;
};

/** Everything a town's counter knows how to do, loaded once, then only read. */
class Catalogue
{
public:
    QString version;
    QList<LifeEvent> events;
    QList<Department> departments;
    QList<Question> questions;
    QList<FieldSpec> fields;
    QList<Document> documents;
    QList<Procedure> procedures;
    QHash<QString, CatalogueAddress> places; ///< `procedure/J01` → where it was read

    [[nodiscard]] const LifeEvent* event(const QString& id) const;
    [[nodiscard]] const Question* question(const QString& var) const;
    [[nodiscard]] const FieldSpec* field(const QString& key) const;
    [[nodiscard]] const Document* document(const QString& id) const;
    [[nodiscard]] const Procedure* procedure(const QString& id) const;
    [[nodiscard]] const Department* department(const QString& id) const;
};

} // namespace kakanai::forms
