// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"

#include <QImage>
#include <QList>
#include <QRect>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace kakanai::forms {

/** What may stand in a field; decides how it is read and what is refused. */
enum class FieldKind { Name, Kana, Address, Date, Number, Amount, Roman, Text, Digits, Checkbox };

/** Which rule the last (or first) digit of a number obeys. */
enum class CheckRule { None, Individual, Corporate, Insurer };

struct TemplateField {
    QString name;
    FieldKind kind = FieldKind::Text;
    QRect box; ///< template pixels, 300 dpi
    QList<QRect> cells; ///< boxed digits or kana, one each
    QString fact; ///< catalogue key; empty = feeds none
    int length = 0; ///< of a number; 0 = any
    CheckRule check = CheckRule::None;
    bool masked = false; ///< an individual number
    QString group; ///< of checkboxes of which exactly one is ticked; empty = stands alone
    QString reading; ///< the field that holds this name's kana; empty = none
    QString postal; ///< the field that holds this address's postal code; empty = none
    int least = 0; ///< of a number, where `most` is not 0
    int most = 0;
    bool isKept = true; ///< may be seen on the stored picture of the page; `"keep": false` says no
    int person = 0; ///< whose fact it is: 0 = the one the visit is about, 1… = further people on the paper
    QString label; ///< what the town calls it; empty = as the fact
    QString print; ///< the words the paper prints around the value: `第 {} 号`; empty = none
    QList<std::pair<QString, QString>> words; ///< closed vocabulary: as printed → as a fact
};

/** A blank paper of a known kind: its picture and what is where on it. */
struct PaperTemplate {
    QString type; ///< `tenshutsu`
    QString title; ///< 転出証明書
    QSize size; ///< pixels at 300 dpi
    bool isHandwritten = false; ///< filled in by hand: nothing read from it is ever sure
    QList<TemplateField> fields;
    QImage blank; ///< 8-bit grey
};

/**
 * The types that can be read: those carried in the program (`:/kakanai/papers/templates`) and those of the
 * town's folder `papers` (`<town>/papers`; empty: none), sorted. The town's replaces the program's of the
 * same name.
 */
[[nodiscard]] QStringList paperTypes(const QString& papers = {});

/** Where a town keeps its own templates; empty for no town. The folder need not be there. */
[[nodiscard]] QString townPapers(const QString& townFolder);

/** The same without its picture, at once. Errors as `loadPaperTemplate`'s. */
[[nodiscard]] FormResult<PaperTemplate> describedPaper(const QString& type, const QString& papers = {});

/** Loads one of them. Errors: PaperUnknown (no such type), CatalogueInvalid with the field. */
[[nodiscard]] FormResult<PaperTemplate> loadPaperTemplate(const QString& type, const QString& papers = {});

/** The words templates use for kinds: `name kana address date number amount roman text digits checkbox`. */
[[nodiscard]] QString kindName(FieldKind kind);
/** The kind of such a word; nothing for any other. */
[[nodiscard]] std::optional<FieldKind> fieldKindOf(const QString& name);

/**
 * Writes a template and its blank picture into the town's folder `papers`, whole or not at all. Errors:
 * SheetNotWritten (the folder cannot be written), FieldInvalid (no name, no field, a field twice or off the
 * page).
 */
[[nodiscard]] FormResult<void> savePaperTemplate(const PaperTemplate& paper, const QString& papers);

} // namespace kakanai::forms
