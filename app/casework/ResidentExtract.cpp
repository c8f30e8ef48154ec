// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/ResidentExtract.h"

#include "app/casework/CsvReader.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

#include <iconv.h>

namespace kakanai::casework {
namespace {

/** What a household member brings into a visit; everything else about others stays in the file. */
constexpr std::array keysOfOthers{
    u"p_name", u"p_kana", u"p_birth", u"p_sex", u"p_rel_head", u"p_honseki", u"p_hittou",
};

/** Of a member the extract knows as dead, what the papers about the death ask besides. */
constexpr std::array keysOfTheDead{u"dead_date", u"addr_old", u"hoken_kigo"};

bool isNumberColumn(const QString& key)
{
    return key.contains(QStringLiteral("mynumber")) || key == u"p_jcode";
}

bool turnsTextAround(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

/** Windows-31J by the system's own table, the one that Windows has (JIS X 0208 with NEC and IBM extensions).
 */
std::optional<QString> fromWindows31J(const QByteArray& bytes)
{
    const iconv_t table = iconv_open("UTF-8", "CP932");
    if (table == iconv_t(-1)) // NOLINT: the value iconv.h names
        return {};
    QByteArray in = bytes;
    QByteArray out(bytes.size() * 3 + 8, '\0');
    char* from = in.data();
    char* to = out.data();
    auto left = static_cast<std::size_t>(in.size());
    auto room = static_cast<std::size_t>(out.size());
    const bool isDone = iconv(table, &from, &left, &to, &room) != static_cast<std::size_t>(-1) && left == 0;
    iconv_close(table);
    if (!isDone)
        return {};
    return QString::fromUtf8(out.constData(), out.size() - static_cast<qsizetype>(room));
}

std::optional<QString> decoded(const QByteArray& bytes, ExtractEncoding encoding)
{
    std::optional<QString> text;
    switch (encoding) {
    case ExtractEncoding::Utf8: {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
        const QString one = decoder(bytes);
        if (!decoder.hasError())
            text = one;
        break;
    }
    case ExtractEncoding::Windows31J:
        text = fromWindows31J(bytes);
        break;
    }
    if (text && std::ranges::any_of(*text, turnsTextAround))
        return {};
    return text;
}

/** Where the columns stand that decide. */
struct Columns {
    QStringList header;
    qsizetype name = -1;
    qsizetype birth = -1;
    qsizetype address = -1;
    qsizetype household = -1;
};

class Walk
{
public:
    Walk(QString path, ExtractEncoding encoding)
        : m_reader(path)
        , m_encoding(encoding)
    {
    }

    Result<Columns> begin()
    {
        if (const auto opened = m_reader.open(); !opened)
            return tl::unexpected(opened.error());
        auto first = next();
        if (!first)
            return tl::unexpected(first.error());
        if (!*first)
            return fail(FailureCode::FileUnreadable, QStringLiteral("residents: no header"));
        Columns columns;
        columns.header = **first;
        columns.name = columns.header.indexOf(QStringLiteral("p_name"));
        columns.birth = columns.header.indexOf(QStringLiteral("p_birth"));
        columns.address = columns.header.indexOf(QStringLiteral("addr_old"));
        columns.household = columns.header.indexOf(QStringLiteral("household"));
        if (columns.name < 0 || columns.birth < 0 || columns.address < 0)
            return fail(FailureCode::FileUnreadable,
                        QStringLiteral("residents: lacks p_name, p_birth or addr_old"));
        m_width = columns.header.size();
        return columns;
    }

    /** The next whole row; one of another width belongs to nobody. */
    Result<std::optional<QStringList>> next()
    {
        for (;;) {
            auto row = m_reader.next();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                return std::optional<QStringList>();
            if (m_width > 0 && (*row)->size() != m_width)
                continue;
            QStringList texts;
            for (const QByteArray& field : **row) {
                const auto text = decoded(field, m_encoding);
                if (!text)
                    return fail(FailureCode::FileUnreadable,
                                QStringLiteral("residents, row %1: not the encoding that was said")
                                    .arg(m_reader.row()));
                texts.append(*text);
            }
            return std::optional(texts);
        }
    }

private:
    CsvReader m_reader;
    ExtractEncoding m_encoding;
    qsizetype m_width = 0;
};

/** Core systems put a narrow space where the card has a wide one; nothing else may differ. */
bool isSameName(QString one, QString other)
{
    return one.replace(u' ', u'\u3000') == other.replace(u' ', u'\u3000');
}

QList<forms::Fact> factsOf(const Columns& columns, const QStringList& row, int person)
{
    QList<forms::Fact> facts;
    const qsizetype death = columns.header.indexOf(QStringLiteral("dead_date"));
    const bool isDead = death >= 0 && !row.at(death).isEmpty();
    for (qsizetype i = 0; i < row.size(); ++i) {
        const QString& key = columns.header.at(i);
        const auto isKey = [&](const char16_t* allowed) { return key == QStringView(allowed); };
        const bool isOthers =
            std::ranges::any_of(keysOfOthers, isKey) || (isDead && std::ranges::any_of(keysOfTheDead, isKey));
        if (row.at(i).isEmpty() || isNumberColumn(key) || i == columns.household || (person > 0 && !isOthers))
            continue;
        forms::Fact fact;
        fact.key = key;
        fact.person = person;
        fact.value = row.at(i);
        fact.origin = forms::Origin::Core;
        facts.append(fact);
    }
    return facts;
}

} // namespace

ResidentExtract::ResidentExtract(QString path, ExtractEncoding encoding)
    : m_path(std::move(path))
    , m_encoding(encoding)
{
}

Result<ResidentMatch> ResidentExtract::find(const ResidentKey& key) const
{
    ResidentMatch match;
    match.state = ResidentState::Nobody;
    if (key.name.isEmpty() || key.address.isEmpty() || !key.birthDate.isValid())
        return match;
    const QString birth = key.birthDate.toString(Qt::ISODate);
    QString household;
    {
        Walk walk(m_path, m_encoding);
        const auto columns = walk.begin();
        if (!columns)
            return tl::unexpected(columns.error());
        int found = 0;
        for (;;) {
            const auto row = walk.next();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                break;
            const QStringList& fields = **row;
            if (fields.at(columns->address) != key.address || fields.at(columns->birth) != birth
                || !isSameName(fields.at(columns->name), key.name))
                continue;
            ++found;
            match.own = factsOf(*columns, fields, 0);
            household = columns->household < 0 ? QString() : fields.at(columns->household);
        }
        if (found > 1)
            return ResidentMatch{ResidentState::Several, {}, {}, 0};
        if (found == 0)
            return match;
    }
    match.state = ResidentState::Found;
    match.members = 1;
    if (household.isEmpty())
        return match;
    Walk walk(m_path, m_encoding);
    const auto columns = walk.begin();
    if (!columns)
        return tl::unexpected(columns.error());
    for (;;) {
        const auto row = walk.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        const QStringList& fields = **row;
        const bool isSelf =
            fields.at(columns->birth) == birth && isSameName(fields.at(columns->name), key.name);
        if (fields.at(columns->household) != household || isSelf)
            continue;
        match.household += factsOf(*columns, fields, match.members++);
    }
    return match;
}

} // namespace kakanai::casework
