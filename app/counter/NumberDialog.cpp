// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/NumberDialog.h"

#include "forms/text/CheckDigit.h"
#include "widgets/DropDown.h"

#include <QVBoxLayout>

#include <algorithm>

namespace kakanai::counter {
namespace {

using visit::NumberDocument;
using widgets::Text;
using widgets::Theme;

constexpr int numberLength = 12;

} // namespace

NumberDialog::NumberDialog(const Theme& theme, const QList<visit::NumberBox>& boxes, QWidget* parent)
    : QDialog(parent)
    , m_boxes(new widgets::DropDown(theme, this))
    , m_documents(new widgets::DropDown(theme, this))
    , m_pad(new widgets::PinPad(theme, this))
    , m_state(new Text(theme, Theme::Type::Body, this))
    , m_print(new widgets::BigButton(theme, widgets::BigButton::Role::Primary, this))
{
    setWindowTitle(tr("Check the individual number"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* explanation = new Text(theme, Theme::Type::Body, this);
    explanation->setProse(true);
    explanation->setWords(
        tr("Type the number from the document in front of you. It is printed in its box and "
           "not kept: screen, case and stored sheet go on showing ●●●●."));
    for (const visit::NumberBox& box : boxes) {
        m_entries.push_back({box, Secret()});
        m_boxes->addItem(box.name.isEmpty() ? box.label : box.label + QStringLiteral("　") + box.name);
    }
    m_boxes->setAccessibleName(tr("Whose number"));
    m_documents->setAccessibleName(tr("The document that shows it"));
    m_documents->addItem(tr("My Number card"), static_cast<int>(NumberDocument::Card));
    m_documents->addItem(tr("Notification card, still right"), static_cast<int>(NumberDocument::Notice));
    m_documents->addItem(tr("Certificate of residence with the number"),
                         static_cast<int>(NumberDocument::Record));
    m_print->setWords(tr("The number is right: print"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme.space(1));
    for (QWidget* each :
         std::initializer_list<QWidget*>{explanation, m_boxes, m_documents, m_pad, m_state, m_print})
        column->addWidget(each);
    connect(m_boxes, &QComboBox::activated, this, &NumberDialog::choose);
    connect(m_pad, &widgets::PinPad::countChanged, this, &NumberDialog::tell);
    connect(m_print, &QPushButton::clicked, this, [this] {
        Q_EMIT checked();
        close();
    });
    if (!m_entries.empty())
        choose(0);
}

NumberDialog::~NumberDialog()
{
    m_pad->end(); // before the secrets it was lent go
}

NumberDocument NumberDialog::document() const
{
    return static_cast<NumberDocument>(m_documents->currentData().toInt());
}

std::vector<forms::NumberForPrint> NumberDialog::takeNumbers()
{
    m_pad->end();
    std::vector<forms::NumberForPrint> numbers;
    for (Entry& entry : m_entries) {
        if (forms::isIndividualNumber(entry.digits.bytes()))
            numbers.push_back({entry.box.key, entry.box.person, std::move(entry.digits)});
        entry.digits = Secret();
    }
    return numbers;
}

void NumberDialog::choose(int box)
{
    m_pad->end();
    m_boxes->setCurrentIndex(box);
    m_pad->begin(m_entries.at(static_cast<std::size_t>(box)).digits, numberLength);
    m_pad->setFocus();
    tell();
}

void NumberDialog::tell()
{
    const auto isRight = [](const Entry& entry) { return forms::isIndividualNumber(entry.digits.bytes()); };
    const auto isBegun = [](const Entry& entry) { return !entry.digits.isEmpty(); };
    const Secret& own = m_entries.at(static_cast<std::size_t>(m_boxes->currentIndex())).digits;
    const bool isWrong = own.size() == numberLength && !forms::isIndividualNumber(own.bytes());
    const auto right = std::ranges::count_if(m_entries, isRight);
    m_state->setWords(isWrong ? tr("The check digit does not fit. Please compare with the document again.")
                              : tr("%1 numbers are ready to be printed.").arg(right));
    m_print->setEnabled(right > 0 && right == std::ranges::count_if(m_entries, isBegun));
}

} // namespace kakanai::counter
