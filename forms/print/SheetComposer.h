// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/print/FormRenderer.h"
#include "forms/print/SheetDrawing.h"
#include "forms/print/SheetLayout.h"
#include "forms/print/Typesetter.h"

namespace kakanai::forms {

/** The individual number's place on paper: never digits, whoever asks. */
[[nodiscard]] QString maskedNumber();

/** True for 個人番号 fields, whatever state they claim to be in. */
[[nodiscard]] bool isIndividualNumber(const FieldValue& field);

/** What the paper says in a field's box; empty while it is open or waits for a signature. */
[[nodiscard]] QString writtenValue(const FieldValue& field);

/**
 * Puts a filled sheet into its layout: sizes every value so that it stays in its box, ticks, masks, and moves
 * what does not fit (long values, more people than rows, fields the layout has no box for) to a continuation
 * sheet (続紙). Nothing that is filled in is ever left out.
 */
class SheetComposer
{
public:
    SheetComposer(const Typesetter& type, const SheetLayout& layout, const FilledSheet& sheet,
                  const SheetContext& context, SignatureInk ink);

    [[nodiscard]] SheetDrawing compose();

private:
    struct Extra {
        QString label;
        QString text;
        QString key;
        int person = 0;
    };
    struct MoreRows {
        QList<LayoutRow> head; ///< the row of labels above
        LayoutRow row;
        int firstPerson = 0;
        int lastPerson = 0;
    };
    struct RowMark {
        int page = 0;
        QRectF row;
        Origin origin = Origin::Typed;
        bool isDoubtful = false;
    };

    [[nodiscard]] const FieldValue* find(const QString& key, int person) const;
    [[nodiscard]] DrawnPage& page(int number);
    void block(const LayoutBlock& block);
    void row(const LayoutRow& row, const QRectF& box, int pageNumber, int person);
    void cell(const LayoutCell& cell, const QRectF& box, const QRectF& rowBox, int pageNumber, int person);
    void name(const LayoutCell& cell, const QRectF& box, int pageNumber, int person);
    void dateBlanks(const QString& key, const QRectF& room, int pageNumber);
    void ticks(const LayoutCell& cell, const FieldValue* field, const QRectF& box, int pageNumber);
    void digits(const LayoutCell& cell, const QRectF& box, int pageNumber, int person);
    void account(const LayoutCell& cell, const QRectF& box, int pageNumber, int person);
    void squares(const LayoutCell& cell, const QString& text, const QRectF& box, int pageNumber, int person);
    void sign(const LayoutCell& cell, const QRectF& box, int pageNumber);
    void value(const QString& key, int person, const QRectF& box, double largest, int pageNumber,
               TextAlign align);
    void literal(const QString& text, const QRectF& box, double pt, TextAlign align, int pageNumber,
                 double grey = 0);
    void frame(const QRectF& box, double width, int pageNumber);
    void heading(const QString& title, int pageNumber);
    void date(int pageNumber);
    void foot();
    void margins();
    void leftOver();
    void continuation();
    void memberRows(double& y, int& pageNumber);
    void extraRows(const Extra& extra, double& y, int& pageNumber);
    void noteExtra(const FieldValue& field);
    void breakPage(double& y, int& pageNumber, double needed);

    const Typesetter& m_type;
    const SheetLayout& m_layout;
    const FilledSheet& m_sheet;
    const SheetContext& m_context;
    SignatureInk m_ink;
    SheetDrawing m_drawing;
    QList<RowMark> m_marks;
    QList<Extra> m_extras;
    QList<MoreRows> m_more;
};

} // namespace kakanai::forms
