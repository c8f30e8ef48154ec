// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/GenericLayout.h"

#include "forms/print/SheetPage.h"

#include <algorithm>
#include <array>

namespace kakanai::forms {
namespace {

struct Theme {
    QLatin1String prefixes; ///< of field keys, in the order of the paper, separated by spaces
    const char16_t* heading;
};

constexpr std::array themes{
    Theme{QLatin1String("app_"), u"届出人（申請者）"},
    Theme{QLatin1String("agent_"), u"代理人"},
    Theme{QLatin1String("p_"), u"対象の方"},
    Theme{QLatin1String("kid_ hoiku_"), u"お子さん"},
    Theme{QLatin1String("dead_ funeral_"), u"亡くなられた方"},
    Theme{QLatin1String("heir_"), u"相続人の代表の方"},
    Theme{QLatin1String("spouse_ father_ mother_ wit_"), u"配偶者・父母・証人"},
    Theme{QLatin1String("addr_ hh_ mv_ koseki_ kyu_ kon_"), u"住所・世帯・異動の内容"},
    Theme{QLatin1String("cert_ tax_ seal_ mn_"), u"証明・登録の内容"},
    Theme{QLatin1String("hoken_ nenkin_ med_ kaigo_ sho_"), u"保険・年金・認定の内容"},
    Theme{QLatin1String("bank_"), u"振込先・引落しの口座"},
    Theme{QLatin1String(""), u"そのほかの事項"},
};

constexpr std::array wideParts{
    QLatin1String("addr"),     QLatin1String("honseki"),    QLatin1String("place"),
    QLatin1String("reason"),   QLatin1String("members"),    QLatin1String("info"),
    QLatin1String("need"),     QLatin1String("want"),       QLatin1String("service"),
    QLatin1String("doctor"),   QLatin1String("visit"),      QLatin1String("consent"),
    QLatin1String("flag"),     QLatin1String("wit_"),       QLatin1String("chassis"),
    QLatin1String("cremate"),  QLatin1String("mynumber"),   QLatin1String("bank_name"),
    QLatin1String("mgr_name"), QLatin1String("koseki_new"), QLatin1String("exempt"),
    QLatin1String("hospital"),
};

constexpr double labelWidth = 28;
constexpr double halfWidth = 57;

std::size_t themeOf(const QString& key)
{
    for (std::size_t i = 0; i + 1 < themes.size(); ++i) {
        const QStringList prefixes = QString(themes.at(i).prefixes).split(u' ');
        for (const QString& prefix : prefixes) {
            if (key.startsWith(prefix))
                return i;
        }
    }
    return themes.size() - 1;
}

bool isWide(const FieldValue& field)
{
    for (const QLatin1String part : wideParts) {
        if (field.key.contains(part))
            return true;
    }
    constexpr qsizetype shortLabel = 14;
    constexpr qsizetype shortValue = 30;
    return field.label.size() > shortLabel || field.shown.size() > shortValue;
}

LayoutCell labelCell(const QString& words)
{
    LayoutCell cell;
    cell.kind = CellKind::Label;
    cell.width = labelWidth;
    cell.label = words;
    return cell;
}

LayoutCell valueCell(const FieldValue& field, const FilledSheet& sheet, double width)
{
    LayoutCell cell;
    cell.kind = CellKind::Text;
    cell.width = width;
    cell.field = field.key;
    cell.person = field.person;
    if (field.state == FieldState::ToSign || field.key.endsWith(QLatin1String("_sign")))
        cell.kind = CellKind::Sign;
    else if (field.key.endsWith(QLatin1String("_birth")) || field.key.endsWith(QLatin1String("_date")))
        cell.kind = CellKind::Date;
    const QString stem = field.key.section(u'_', 0, 0);
    if (field.key == stem + QStringLiteral("_name")) {
        for (const FieldValue& other : sheet.fields) {
            if (other.key == stem + QStringLiteral("_kana") && other.person == field.person) {
                cell.kind = CellKind::Name;
                cell.furigana = other.key;
            }
        }
    }
    return cell;
}

/** Fills pages with rows from top to bottom, a new block for each heading and each page. */
class Filler
{
public:
    /** `share`: how much of their comfortable height rows get. */
    Filler(SheetLayout& layout, double share)
        : m_layout(layout)
        , m_share(share)
    {
    }

    void open(const QString& heading)
    {
        m_heading = heading;
        m_isOpen = false;
    }

    void add(LayoutRow row)
    {
        row.height *= m_share;
        const double above = m_isOpen ? 0 : SheetPage::headingHeight + 1.5;
        if (m_y + above + row.height > SheetPage::contentBottom) {
            ++m_page;
            m_y = SheetPage::contentTop;
            m_isOpen = false;
        }
        if (!m_isOpen) {
            m_y += SheetPage::headingHeight + 1.5;
            LayoutBlock block;
            block.y = m_y;
            block.page = m_page;
            block.heading = m_heading;
            m_layout.blocks.append(block);
            m_isOpen = true;
        }
        m_y += row.height;
        m_layout.blocks.last().rows.append(std::move(row));
    }

private:
    SheetLayout& m_layout;
    double m_share;
    QString m_heading;
    double m_y = SheetPage::contentTop - 2;
    int m_page = 0;
    bool m_isOpen = false;
};

void addFields(const QList<const FieldValue*>& fields, const FilledSheet& sheet, Filler& filler)
{
    constexpr double plain = 9;
    constexpr double named = 11;
    constexpr double wide = 11;
    constexpr double signing = 14;
    const FieldValue* waiting = nullptr;
    const auto flush = [&] {
        if (waiting != nullptr)
            filler.add(
                {named, {labelCell(waiting->label), valueCell(*waiting, sheet, 2 * halfWidth + labelWidth)}});
        waiting = nullptr;
    };
    for (const FieldValue* field : fields) {
        const LayoutCell cell = valueCell(*field, sheet, 2 * halfWidth + labelWidth);
        if (isWide(*field) || cell.kind == CellKind::Sign) {
            flush();
            filler.add({cell.kind == CellKind::Sign ? signing : wide, {labelCell(field->label), cell}});
        } else if (waiting == nullptr) {
            waiting = field;
        } else {
            const bool isNamed =
                cell.kind == CellKind::Name || valueCell(*waiting, sheet, 0).kind == CellKind::Name;
            filler.add({isNamed ? named : plain,
                        {labelCell(waiting->label), valueCell(*waiting, sheet, halfWidth),
                         labelCell(field->label), valueCell(*field, sheet, halfWidth)}});
            waiting = nullptr;
        }
    }
    flush();
}

SheetLayout layoutAt(const FilledSheet& sheet, double share)
{
    SheetLayout layout;
    layout.id = sheet.id;
    layout.title = sheet.title;
    layout.isGeneric = true;
    layout.dateLabel = QStringLiteral("届出・申請年月日");
    const bool isSigned = std::any_of(sheet.fields.begin(), sheet.fields.end(), [](const FieldValue& field) {
        return field.key.endsWith(QLatin1String("_sign"));
    });
    layout.signMode = isSigned ? SignMode::Ink : SignMode::None;
    int lastPerson = 0;
    for (const FieldValue& field : sheet.fields)
        lastPerson = std::max(lastPerson, field.person);
    Filler filler(layout, share);
    for (std::size_t theme = 0; theme < themes.size(); ++theme) {
        for (int person = 0; person <= lastPerson; ++person) {
            QList<const FieldValue*> fields;
            QList<const FieldValue*> last; // a signature closes its block
            for (const FieldValue& field : sheet.fields) {
                const bool isFurigana =
                    field.key.endsWith(QLatin1String("_kana"))
                    && std::any_of(sheet.fields.begin(), sheet.fields.end(), [&](const FieldValue& other) {
                           return other.person == field.person
                               && other.key == field.key.section(u'_', 0, 0) + QStringLiteral("_name");
                       });
                if (field.key == layout.dateField || isFurigana || field.person != person
                    || themeOf(field.key) != theme)
                    continue;
                (field.key.endsWith(QLatin1String("_sign")) ? last : fields).append(&field);
            }
            fields += last;
            if (fields.isEmpty())
                continue;
            QString heading = QString::fromUtf16(themes.at(theme).heading);
            if (person > 0)
                heading += QStringLiteral("（%1人目）").arg(person + 1);
            filler.open(heading);
            addFields(fields, sheet, filler);
        }
    }
    filler.open(QStringLiteral("市役所記入欄"));
    LayoutRow office{14, {}};
    constexpr std::array boxes{u"受付", u"本人確認", u"入力", u"照合", u"決裁"};
    for (const char16_t* words : boxes) {
        LayoutCell cell;
        cell.kind = CellKind::Office;
        cell.width = (SheetPage::right - SheetPage::left) / static_cast<double>(boxes.size());
        cell.label = QString::fromUtf16(words);
        office.cells.append(cell);
    }
    filler.add(office);
    return layout;
}

} // namespace

SheetLayout genericLayout(const FilledSheet& sheet)
{
    constexpr std::array shares{1.0, 0.9, 0.8, 0.74};
    const SheetLayout comfortable = layoutAt(sheet, shares.front());
    for (const double share : shares) {
        SheetLayout layout = layoutAt(sheet, share);
        if (layout.blocks.last().page < comfortable.blocks.last().page)
            return layout;
    }
    return comfortable; // tighter rows would not save a page
}

} // namespace kakanai::forms
