// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/PaperWork.h"
#include "forms/model/CatalogueLoader.h"
#include "forms/prefill/Prefiller.h"
#include "forms/print/FormRenderer.h"
#include "tests/bench/Bench.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <array>

namespace kakanai::bench {
namespace {

using namespace kakanai::forms;

constexpr int runs = 15;
const QDate today(2026, 11, 21);
constexpr double pointsPerMillimetre = 72.0 / 25.4;

struct KnownFact {
    const char* key;
    int person;
    const char16_t* value;
    Origin origin;
};

// The second visit: two parents, a pupil and a child of two move in, with card, moving-out certificate and
// bank book.
constexpr std::array facts{
    KnownFact{"app_name", 0, u"﨑山　健司", Origin::Card},
    KnownFact{"app_birth", 0, u"1986-02-17", Origin::Card},
    KnownFact{"app_addr", 0, u"静岡県焼津市本町二丁目１６番３２号", Origin::Card},
    KnownFact{"p_name", 0, u"﨑山　健司", Origin::Card},
    KnownFact{"p_birth", 0, u"1986-02-17", Origin::Card},
    KnownFact{"p_sex", 0, u"male", Origin::Card},
    KnownFact{"p_kana", 0, u"サキヤマ　ケンジ", Origin::Paper},
    KnownFact{"p_rel_head", 0, u"世帯主", Origin::Paper},
    KnownFact{"p_name", 1, u"﨑山　美穂", Origin::Paper},
    KnownFact{"p_birth", 1, u"1988-11-30", Origin::Paper},
    KnownFact{"p_sex", 1, u"female", Origin::Paper},
    KnownFact{"p_kana", 1, u"サキヤマ　ミホ", Origin::Paper},
    KnownFact{"p_rel_head", 1, u"妻", Origin::Paper},
    KnownFact{"p_name", 2, u"﨑山　葵", Origin::Paper},
    KnownFact{"p_birth", 2, u"2017-05-02", Origin::Paper},
    KnownFact{"p_sex", 2, u"female", Origin::Paper},
    KnownFact{"p_kana", 2, u"サキヤマ　アオイ", Origin::Paper},
    KnownFact{"p_rel_head", 2, u"子", Origin::Paper},
    KnownFact{"p_name", 3, u"﨑山　蓮", Origin::Paper},
    KnownFact{"p_birth", 3, u"2024-03-09", Origin::Paper},
    KnownFact{"p_sex", 3, u"male", Origin::Paper},
    KnownFact{"p_kana", 3, u"サキヤマ　レン", Origin::Paper},
    KnownFact{"p_rel_head", 3, u"子", Origin::Paper},
    KnownFact{"p_honseki", 0, u"静岡県焼津市本町二丁目１６番", Origin::Paper},
    KnownFact{"p_hittou", 0, u"﨑山　健司", Origin::Paper},
    KnownFact{"hh_head_old", 0, u"﨑山　健司", Origin::Paper},
    KnownFact{"addr_old", 0, u"静岡県焼津市本町二丁目１６番３２号", Origin::Paper},
    KnownFact{"addr_new", 0, u"みほん県みほん市緑ヶ丘四丁目５番６号", Origin::Typed},
    KnownFact{"mv_date", 0, u"2026-11-10", Origin::Paper},
    KnownFact{"bank_name", 0, u"みほん銀行　中央支店", Origin::Paper},
    KnownFact{"bank_no", 0, u"普通　0012345", Origin::Paper},
    KnownFact{"bank_holder", 0, u"サキヤマ　ケンジ", Origin::Paper},
    KnownFact{"app_tel", 0, u"090-0000-0102", Origin::Typed},
};

constexpr std::array procedures{"B01", "B05", "B09", "B11", "C01", "H01", "H09", "H12",
                                "J01", "J06", "J07", "J10", "L01", "L04", "L06", "T04"};

Answers secondVisit()
{
    Answers answers{{QStringLiteral("ev"), QStringLiteral("tennyu")},
                    {QStringLiteral("visitor"), QStringLiteral("同一世帯員")},
                    {QStringLiteral("n_members"), 4},
                    {QStringLiteral("certs"), QStringList{QStringLiteral("jumin")}}};
    for (const char* yes : {"has_mn", "kokuho", "nenkin1", "kids18", "kids_school", "want_hoiku", "bike",
                            "dog", "water", "seal_want", "bank_auto"})
        answers.insert(QString::fromLatin1(yes), true);
    return answers;
}

FactSheet knownFacts()
{
    FactSheet sheet;
    for (const KnownFact& known : facts)
        sheet.learn({.key = QString::fromLatin1(known.key),
                     .person = known.person,
                     .value = QString::fromUtf16(known.value),
                     .origin = known.origin});
    return sheet;
}

/** The visit and everything its sheets are made with; the same for every measurement below. */
struct Stand {
    Catalogue catalogue;
    Answers answers = secondVisit();
    QStringList ids = {};
    SheetPlan plan = {};
    SheetContext context = {.townName = QStringLiteral("みほん市"),
                            .caseNumber = QStringLiteral("0001"),
                            .caseId = QStringLiteral("01a20073-0f5c-70a1-bfd4-c4ba67a302d1"),
                            .printedAt = today.startOfDay()};

    [[nodiscard]] QList<FilledSheet> fill(const FactSheet& known) const
    {
        const Prefiller prefiller(catalogue);
        return prefiller.fill(prefiller.complete(known, answers, today), answers, ids, plan)
            .value_or(QList<FilledSheet>());
    }
};

std::optional<Stand> stand()
{
    auto catalogue = loadCatalogue(QStringLiteral(":/kakanai/catalogue"));
    if (!catalogue)
        return {};
    Stand made{std::move(*catalogue)};
    for (const char* id : procedures)
        made.ids.append(QString::fromLatin1(id));
    made.plan.keysByPerson = FormRenderer().keysByPerson(made.ids);
    const FactSheet completed = Prefiller(made.catalogue).complete(knownFacts(), made.answers, today);
    const Household household = householdOf(completed, made.answers);
    for (const QString& id : std::as_const(made.ids))
        made.plan.subjects[id] =
            subjectsOf(household, concernedBy(*made.catalogue.procedure(id), household, made.answers, today));
    return made;
}

cairo_status_t append(void* closure, const unsigned char* bytes, unsigned int size)
{
    static_cast<QByteArray*>(closure)->append(reinterpret_cast<const char*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
}

/** As somebody would write it who wants these strings at these places and nothing else: no fitting, no gate
 * for missing glyphs, no lines, no ticks, no code. */
bool drawBare(const SheetDrawing& drawing)
{
    QByteArray pdf;
    cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(append, &pdf, 595.28, 841.89);
    cairo_t* cairo = cairo_create(surface);
    for (const DrawnPage& page : drawing.pages) {
        for (const DrawnText& text : page.texts) {
            PangoLayout* layout = pango_cairo_create_layout(cairo);
            PangoFontDescription* font =
                pango_font_description_from_string(text.face == Face::Form ? "BIZ UDGothic" : "IPAmjMincho");
            pango_font_description_set_absolute_size(font, text.pt * PANGO_SCALE);
            pango_layout_set_font_description(layout, font);
            const QByteArray utf8 = text.text.toUtf8();
            pango_layout_set_text(layout, utf8.constData(), static_cast<int>(utf8.size()));
            cairo_move_to(cairo, text.box.x() * pointsPerMillimetre, text.box.y() * pointsPerMillimetre);
            pango_cairo_show_layout(cairo, layout);
            pango_font_description_free(font);
            g_object_unref(layout);
        }
        cairo_show_page(cairo);
    }
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    const bool isWhole = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS && pdf.startsWith("%PDF-");
    cairo_surface_destroy(surface);
    return isWhole;
}

/** The pages as a flat OpenDocument text, every string of the sheet in a table's cell and nothing else: the
 * least an office program can be given to fill. */
QByteArray plainDocument(const SheetDrawing& drawing)
{
    QByteArray xml(R"(<?xml version="1.0" encoding="UTF-8"?><office:document )"
                   R"(xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"
                   R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" )"
                   R"(xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.3" )"
                   R"(office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>)");
    for (const DrawnPage& page : drawing.pages) {
        constexpr qsizetype columns = 6;
        xml += R"(<table:table><table:table-column table:number-columns-repeated="6"/>)";
        for (qsizetype i = 0; i < page.texts.size(); ++i) {
            if (i % columns == 0)
                xml += "<table:table-row>";
            xml += R"(<table:table-cell office:value-type="string"><text:p>)"
                + page.texts.at(i).text.toHtmlEscaped().toUtf8() + "</text:p></table:table-cell>";
            if (i % columns == columns - 1 || i + 1 == page.texts.size())
                xml += "</table:table-row>";
        }
        xml += "</table:table><text:p/>";
    }
    return xml + "</office:text></office:body></office:document>";
}

QByteArray millimetres(const char* name, double value)
{
    return QByteArray(" svg:") + name + "=\"" + QByteArray::number(value, 'f', 2) + "mm\"";
}

/**
 * The pages as a town would keep its form in an office program: every string in a box at its place in its
 * font and size, every rule and every square to tick. No code, no marks in the margin, no signature.
 */
QByteArray formDocument(const SheetDrawing& drawing)
{
    QByteArray xml(
        R"(<?xml version="1.0" encoding="UTF-8"?><office:document )"
        R"(xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"
        R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" )"
        R"(xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" )"
        R"(xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" )"
        R"(xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" )"
        R"(xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" )"
        R"(office:mimetype="application/vnd.oasis.opendocument.text"><office:font-face-decls>)"
        R"(<style:font-face style:name="form" svg:font-family="'BIZ UDGothic'"/>)"
        R"(<style:font-face style:name="value" svg:font-family="IPAmjMincho"/></office:font-face-decls>)"
        R"(<office:automatic-styles><style:style style:name="box" style:family="graphic"><style:graphic-properties )"
        R"(draw:fill="none" draw:stroke="none" style:wrap="run-through" style:run-through="foreground" fo:padding="0mm" fo:border="none" )"
        R"(style:horizontal-pos="from-left" style:horizontal-rel="page" style:vertical-pos="from-top" )"
        R"(style:vertical-rel="page"/></style:style><style:style style:name="rule" style:family="graphic">)"
        R"(<style:graphic-properties draw:stroke="solid" svg:stroke-color="#000000" svg:stroke-width="0.2mm" draw:fill="none" )"
        R"(style:run-through="background" style:wrap="run-through" style:horizontal-rel="page" )"
        R"(style:vertical-rel="page"/></style:style>)");
    QByteArray body;
    QSet<QByteArray> fonts;
    for (qsizetype n = 0; n < drawing.pages.size(); ++n) {
        const DrawnPage& page = drawing.pages.at(n);
        const QByteArray where =
            R"( text:anchor-type="page" text:anchor-page-number=")" + QByteArray::number(n + 1) + '"';
        for (const DrawnLine& line : page.lines)
            body += R"(<draw:line draw:style-name="rule")" + where + millimetres("x1", line.from.x())
                + millimetres("y1", line.from.y()) + millimetres("x2", line.to.x())
                + millimetres("y2", line.to.y()) + "/>";
        for (const DrawnTick& tick : page.ticks)
            body += R"(<draw:rect draw:style-name="rule")" + where + millimetres("x", tick.box.x())
                + millimetres("y", tick.box.y()) + millimetres("width", tick.box.width())
                + millimetres("height", tick.box.height()) + "/>";
        for (const DrawnText& text : page.texts) {
            const QByteArray face = text.face == Face::Form ? "form" : "value";
            const QByteArray size = QByteArray::number(text.pt, 'f', 1);
            const QByteArray style = face + QByteArray(size).replace('.', '-');
            if (!fonts.contains(style))
                xml += R"(<style:style style:name=")" + style
                    + R"(" style:family="paragraph"><style:text-properties style:font-name=")" + face
                    + R"(" style:font-name-asian=")" + face + R"(" fo:font-size=")" + size
                    + R"(pt" style:font-size-asian=")" + size + R"(pt"/></style:style>)";
            fonts.insert(style);
            body += R"(<draw:frame draw:style-name="box")" + where + millimetres("x", text.box.x())
                + millimetres("y", text.box.y()) + millimetres("width", text.box.width())
                + millimetres("height", text.box.height()) + R"(><draw:text-box><text:p text:style-name=")"
                + style + R"(">)" + text.text.toHtmlEscaped().toUtf8()
                + "</text:p></draw:text-box></draw:frame>";
        }
    }
    for (qsizetype n = 0; n < drawing.pages.size(); ++n)
        body += n == 0 ? "<text:p/>" : R"(<text:p text:style-name="next"/>)";
    return xml
        + R"(<style:style style:name="next" style:family="paragraph"><style:paragraph-properties )"
          R"(fo:break-before="page"/></style:style></office:automatic-styles><office:body><office:text>)"
        + body + "</office:text></office:body></office:document>";
}

QList<SheetDrawing> drawingsOf(const Stand& visit)
{
    QList<SheetDrawing> drawings;
    for (const FilledSheet& sheet : visit.fill(knownFacts())) {
        auto drawing = FormRenderer().drawing(sheet, visit.context);
        if (!drawing)
            return {};
        drawings.append(std::move(*drawing));
    }
    return drawings;
}

/** What the product does when a visit's sheets are kept: filled, drawn, and each with its digest. */
bool printAll(const Stand& visit)
{
    const QList<FilledSheet> sheets = visit.fill(knownFacts());
    const auto drawn = visit::drawSheets(sheets, visit.context, {});
    return !sheets.isEmpty() && drawn && drawn->attachments.size() == sheets.size();
}

} // namespace

std::optional<Measurement> benchFormValues()
{
    constexpr int manyRuns = 200;
    const auto visit = stand();
    if (!visit)
        return {};
    const QByteArray json = knownFacts().toJson();
    const FactSheet known = knownFacts();
    const auto medians = alternating(
        manyRuns, [&] { return !visit->fill(known).isEmpty(); },
        [&] { return FactSheet::fromJson(json).has_value(); });
    if (!medians)
        return {};
    return Measurement{QStringLiteral("forms-values"),
                       QStringLiteral("ms from the facts to the %1 filled sheets of visit P2")
                           .arg(visit->fill(known).size()),
                       medians->ours / 1000, QStringLiteral("reading the same facts as JSON"),
                       medians->theirs / 1000};
}

std::optional<Measurement> benchForms()
{
    const auto visit = stand();
    if (!visit)
        return {};
    const QList<SheetDrawing> drawings = drawingsOf(*visit);
    const auto ours = [&] { return printAll(*visit); };
    const auto theirs = [&] { return std::ranges::all_of(drawings, drawBare); };
    // Both load their fonts once, before anything is timed.
    if (drawings.isEmpty() || !ours() || !theirs())
        return {};
    const auto medians = alternating(runs, ours, theirs);
    if (!medians)
        return {};
    return Measurement{
        QStringLiteral("forms"),
        QStringLiteral("ms for the %1 sheets of visit P2 as PDF").arg(drawings.size()), medians->ours / 1000,
        QStringLiteral("the same strings drawn with bare Pango and Cairo"), medians->theirs / 1000};
}

namespace {

/** Our bundle beside LibreOffice's; `document` is what it is given for one sheet. */
std::optional<Measurement> besideOffice(const QString& name, const QString& comparison,
                                        QByteArray (*document)(const SheetDrawing&))
{
    constexpr int fewRuns = 3;
    constexpr int patience = 300'000;
    const auto visit = stand();
    const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    const QTemporaryDir folder;
    const QList<SheetDrawing> drawings = visit ? drawingsOf(*visit) : QList<SheetDrawing>();
    if (drawings.isEmpty() || !folder.isValid())
        return {};
    QStringList arguments{QStringLiteral("-env:UserInstallation=file://")
                              + folder.filePath(QStringLiteral("profile")),
                          QStringLiteral("--headless"),
                          QStringLiteral("--convert-to"),
                          QStringLiteral("pdf"),
                          QStringLiteral("--outdir"),
                          folder.filePath(QStringLiteral("out"))};
    for (qsizetype i = 0; i < drawings.size(); ++i) {
        QFile file(folder.filePath(QStringLiteral("sheet-%1.fodt").arg(i)));
        if (!file.open(QIODevice::WriteOnly) || file.write(document(drawings.at(i))) < 0)
            return {};
        arguments.append(file.fileName());
    }
    const auto ours = [&] { return printAll(*visit); };
    const auto theirs = [&] {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(office, arguments);
        const QDir out(folder.filePath(QStringLiteral("out")));
        return process.waitForFinished(patience) && process.exitCode() == 0
            && out.entryList({QStringLiteral("*.pdf")}).size() == drawings.size();
    };
    Measurement measured{name, QStringLiteral("ms for the %1 sheets of visit P2 as PDF").arg(drawings.size()),
                         0, comparison};
    if (!ours())
        return {};
    if (office.isEmpty()) {
        const auto alone = alternating(fewRuns, ours, [] { return true; });
        measured.value = alone ? alone->ours / 1000 : 0;
        measured.comparison = QStringLiteral("LibreOffice: absent");
        return measured;
    }
    if (!theirs()) // makes its profile
        return {};
    const auto medians = alternating(fewRuns, ours, theirs);
    if (!medians)
        return {};
    measured.value = medians->ours / 1000;
    measured.comparisonValue = medians->theirs / 1000;
    return measured;
}

} // namespace

std::optional<Measurement> benchFormsOffice()
{
    return besideOffice(
        QStringLiteral("forms-office"),
        QStringLiteral(
            "LibreOffice headless, the same pages (strings, fonts, places, rules), one start for all"),
        formDocument);
}

std::optional<Measurement> benchFormsOfficePlain()
{
    return besideOffice(
        QStringLiteral("forms-office-plain"),
        QStringLiteral("LibreOffice headless, the strings alone in plain tables, one start for all"),
        plainDocument);
}

} // namespace kakanai::bench
