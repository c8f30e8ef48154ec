// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/PdfAmendment.h"

#include <QRegularExpression>

#include <optional>

namespace kakanai::forms {
namespace {

/** The parts of the file an update has to know. Their texts hold nothing of the additions. */
struct PdfMap {
    qsizetype table = 0; ///< where the cross-reference table begins
    int size = 0; ///< number of objects
    QByteArray root;
    QByteArray info;
    QList<qsizetype> offsets; ///< of each object
};

QByteArray captured(const QByteArray& text, const char* pattern)
{
    const auto match = QRegularExpression(QString::fromLatin1(pattern)).match(QString::fromLatin1(text));
    return match.captured(1).toLatin1();
}

std::optional<PdfMap> mapOf(const QByteArray& pdf)
{
    constexpr qsizetype entryLength = 20;
    const qsizetype end = pdf.lastIndexOf("startxref");
    if (end < 0)
        return {};
    PdfMap map;
    map.table = captured(pdf.mid(end), "^startxref\\s+([0-9]+)").toLongLong();
    const QByteArray table = pdf.mid(map.table, end - map.table);
    map.size = captured(table, "^xref\\s+0 ([0-9]+)\\s").toInt();
    const qsizetype first = table.indexOf("0000000000 65535 f");
    const qsizetype trailer = table.indexOf("trailer");
    if (map.size <= 0 || first < 0 || trailer < first + map.size * entryLength)
        return {};
    for (int i = 0; i < map.size; ++i)
        map.offsets.append(table.mid(first + i * entryLength, 10).toLongLong());
    map.root = captured(table.mid(trailer), "/Root ([0-9]+) 0 R");
    map.info = captured(table.mid(trailer), "/Info ([0-9]+) 0 R");
    return map.root.isEmpty() ? std::nullopt : std::optional(map);
}

/** What stands between `n 0 obj` and `endobj`; empty when there is none. For dictionaries only. */
QByteArray object(const QByteArray& pdf, const PdfMap& map, int number)
{
    if (number <= 0 || number >= map.size)
        return {};
    const qsizetype from = map.offsets.at(number);
    const qsizetype to = pdf.indexOf("endobj", from);
    const QByteArray head = QByteArray::number(number) + " 0 obj";
    return to < 0 || pdf.mid(from, head.size()) != head
        ? QByteArray()
        : pdf.mid(from + head.size(), to - from - head.size());
}

/** The object numbers of the pages, in order. */
QList<int> pagesOf(const QByteArray& pdf, const PdfMap& map)
{
    const QByteArray catalogue = object(pdf, map, map.root.toInt());
    const QByteArray tree = object(pdf, map, captured(catalogue, "/Pages ([0-9]+) 0 R").toInt());
    const QByteArray kids = captured(tree, "/Kids \\[([^\\]]*)\\]");
    QList<int> pages;
    const QList<QByteArray> words = kids.simplified().split(' ');
    for (qsizetype i = 0; i + 2 < words.size(); i += 3)
        pages.append(words.at(i).toInt());
    return pages;
}

/** Writes objects behind the file and remembers where each began. */
class Update
{
public:
    explicit Update(WipedBytes& out)
        : m_out(out)
    {
    }

    void begin(int number)
    {
        m_places.append({number, m_out.size()});
        say(QByteArray::number(number) + " 0 obj\n");
    }
    void say(const QByteArray& words)
    {
        add({reinterpret_cast<const std::uint8_t*>(words.constData()),
             static_cast<std::size_t>(words.size())});
    }
    void add(std::span<const std::uint8_t> bytes) { m_isWhole = m_out.append(bytes) && m_isWhole; }
    void stream(int number, std::span<const std::uint8_t> before, std::span<const std::uint8_t> bytes)
    {
        begin(number);
        say("<< /Length " + QByteArray::number(static_cast<qulonglong>(before.size() + bytes.size()))
            + " >>\nstream\n");
        add(before);
        add(bytes);
        say("\nendstream\nendobj\n");
    }
    /** The table of what was written, and the trailer that leads back to the first one. */
    void finish(const PdfMap& map, int size)
    {
        const std::size_t table = m_out.size();
        say("xref\n");
        for (const auto& [number, place] : m_places)
            say(QByteArray::number(number) + " 1\n"
                + QByteArray::number(static_cast<qulonglong>(place)).rightJustified(10, '0') + " 00000 n \n");
        say("trailer\n<< /Size " + QByteArray::number(size) + " /Root " + map.root + " 0 R"
            + (map.info.isEmpty() ? QByteArray() : " /Info " + map.info + " 0 R") + " /Prev "
            + QByteArray::number(map.table) + " >>\nstartxref\n"
            + QByteArray::number(static_cast<qulonglong>(table)) + "\n%%EOF\n");
    }
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    WipedBytes& m_out;
    QList<std::pair<int, std::size_t>> m_places;
    bool m_isWhole = true;
};

std::span<const std::uint8_t> bytesOf(std::string_view words)
{
    return {reinterpret_cast<const std::uint8_t*>(words.data()), words.size()};
}

} // namespace

FormResult<WipedBytes> amendPdf(const QByteArray& pdf, const std::vector<PageAddition>& additions)
{
    const auto refused = [](const char* why) {
        return formError(FormErrorCode::SheetNotWritten, QString::fromLatin1(why));
    };
    const auto map = mapOf(pdf);
    if (!map)
        return refused("no cross-reference table");
    const QList<int> pages = pagesOf(pdf, *map);
    constexpr std::size_t perPage = 2048; // a page's dictionary and three heads
    std::size_t room = static_cast<std::size_t>(pdf.size()) + perPage;
    for (const PageAddition& addition : additions)
        room += addition.operators.size() + perPage;
    WipedBytes out(room);
    Update update(out);
    update.say(pdf);
    int next = map->size;
    for (const PageAddition& addition : additions) {
        const int page = pages.value(addition.page);
        const QByteArray dictionary = object(pdf, *map, page);
        const QByteArray contents = captured(dictionary, "/Contents ([0-9]+) 0 R");
        if (contents.isEmpty())
            return refused("no such page");
        // Cairo leaves its own coordinates behind, so its page stands between q and Q.
        update.stream(next, bytesOf("q\n"), {});
        update.stream(next + 1, bytesOf("Q\nq\n"), addition.operators.bytes());
        update.begin(page);
        QByteArray changed = dictionary;
        changed.replace("/Contents " + contents + " 0 R",
                        "/Contents [ " + QByteArray::number(next) + " 0 R " + contents + " 0 R "
                            + QByteArray::number(next + 1) + " 0 R ]");
        update.say(changed + "endobj\n");
        next += 2;
    }
    update.finish(*map, next);
    if (!update.isWhole())
        return refused("no memory");
    return out;
}

} // namespace kakanai::forms
