// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/pages/PapersPage.h"

#include "app/kiosk/DateWords.h"
#include "app/kiosk/PaperTray.h"
#include "app/visit/PaperWords.h"
#include "widgets/Card.h"
#include "widgets/NoticeBar.h"
#include "widgets/PaperCropView.h"
#include "widgets/ProvenanceBadge.h"

#include <QCoreApplication>
#include <QHBoxLayout>

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

namespace {

constexpr int progressInterval = 300; // milliseconds

} // namespace

PapersPage::PapersPage(const PageContext& context, QWidget* parent)
    : KioskPage(context, parent)
    , m_words(addText())
    , m_read(addButton(BigButton::Role::Primary))
    , m_stop(addButton(BigButton::Role::Secondary))
    , m_found(new QVBoxLayout)
    , m_pictures(context.services.workLane)
{
    m_read->setObjectName(QStringLiteral("read"));
    m_stop->setObjectName(QStringLiteral("stopReading"));
    m_reading.setInterval(progressInterval);
    connect(&m_reading, &QTimer::timeout, this, &PapersPage::showReading);
    connect(m_stop, &QPushButton::clicked, &session(), &visit::VisitSession::stopReading);
    column()->addLayout(m_found);
    column()->addStretch(1);
    connect(m_read, &QPushButton::clicked, this, &PapersPage::readNewest);
    connect(&session(), &visit::VisitSession::busyChanged, this, &PapersPage::refresh);
    connect(&m_pictures, &visit::PagePictures::arrived, this, &PapersPage::refresh);
    connect(
        &session(), &visit::VisitSession::preApplicationRead, this,
        [this](const QList<int>& missing, int total) {
            Q_EMIT noticed(
                missing.isEmpty()
                    ? tr("What you filled in at home has been read. Please check it.")
                    : tr("Please show part %1 of %2 of the QR code, too.").arg(missing.first()).arg(total),
                {});
        });
}

QString PapersPage::title() const
{
    return tr("Did you bring any of these papers?");
}

QString PapersPage::nextWords() const
{
    if (m_entry)
        return tr("This is right");
    return session().papers().isEmpty() ? tr("Go on without papers") : tr("Next");
}

void PapersPage::goNext()
{
    if (m_entry) {
        const QString value = m_entry->value();
        const forms::Fact fact = m_corrected;
        session().enterFact(fact.key, value, fact.person);
        if (session().facts().value(fact.key, fact.person) == value) {
            m_entry->wipe();
            m_entry->setParent(nullptr); // gone from the page at once; it may be the one that asked
            m_entry->deleteLater();
            m_entry = nullptr;
            refresh();
        }
        return;
    }
    session().finishPapers();
}

void PapersPage::goBack()
{
    if (!m_entry) {
        session().goBack();
        return;
    }
    m_entry->wipe();
    m_entry->setParent(nullptr); // gone from the page at once; it may be the one that asked
    m_entry->deleteLater();
    m_entry = nullptr;
    refresh();
}

void PapersPage::readNewest()
{
    QSet<QString> known = memory().picturesBefore;
    const QString file = newestPicture(context().options.paperFolder, known);
    if (file.isEmpty() || memory().picturesRead.contains(file)) {
        Q_EMIT noticed(tr("No new picture has come. Lay the paper under the camera, wait for the sound, and "
                          "touch again."),
                       {});
        return;
    }
    memory().picturesRead.append(file);
    session().readPaper(file);
}

void PapersPage::correct(const forms::Fact& fact)
{
    const forms::FieldSpec* spec = session().catalogue().field(fact.key);
    if (!spec)
        return;
    m_corrected = fact;
    delete m_entry;
    m_entry = new FieldEntry(context(), *spec, fact.value, this);
    column()->insertWidget(0, m_entry);
    connect(m_entry, &FieldEntry::finished, this, &PapersPage::goNext);
    refresh();
    m_entry->firstFocus() ? m_entry->firstFocus()->setFocus() : void();
}

void PapersPage::showRead()
{
    while (QLayoutItem* item = m_found->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_found->setSpacing(theme().space(2));
    if (m_entry)
        return;
    for (const forms::PageReading& paper : session().papers()) {
        auto* card = new widgets::Card(theme(), this);
        card->setTitle(visit::paperName(paper.type));
        const QImage picture = m_pictures.picture(paper, session().paperFile(paper.pageId));
        for (const forms::Fact& read : paper.facts()) {
            const forms::FieldSpec* spec = session().catalogue().field(read.key);
            const forms::Fact* now = session().facts().find(read.key, read.person);
            if (!spec || !now || spec->sensitive)
                continue;
            const forms::Fact fact = *now;
            const bool isDoubtful = fact.needsReview && fact.confirmedBy.isEmpty();
            const QString label = spec->label.in(language());
            auto* name = new widgets::Text(theme(), Theme::Type::Small, card);
            name->setTone(Theme::Tone::InkSoft);
            name->setWords(label);
            auto* crop = new widgets::PaperCropView(theme(), card);
            crop->setCrop(picture, read.region.box);
            crop->setAccessibleName(tr("%1 on the paper").arg(label));
            auto* value = new widgets::Text(theme(), Theme::Type::Lead, card);
            value->setWeight(Theme::Weight::Bold);
            value->setWords(spec->type == forms::FieldType::Date ? dateInWords(fact.value) : fact.value);
            auto* badge = new widgets::ProvenanceBadge(theme(), card);
            badge->setOrigin(fact.origin, fact.confidence, isDoubtful);
            auto* row = new QHBoxLayout;
            row->setSpacing(theme().touchGap());
            row->addWidget(badge);
            row->addStretch(1);
            auto* change = new BigButton(theme(), BigButton::Role::Secondary, card);
            change->setType(Theme::Type::Small);
            change->setSign(widgets::Sign::Pen);
            change->setWords(tr("Correct"));
            change->setAccessibleName(tr("Correct: %1").arg(label));
            connect(change, &QPushButton::clicked, this, [this, fact] { correct(fact); });
            row->addWidget(change);
            if (isDoubtful) {
                auto* right = new BigButton(theme(), BigButton::Role::Primary, card);
                right->setType(Theme::Type::Small);
                right->setSign(widgets::Sign::Check);
                right->setWords(tr("This is right"));
                right->setAccessibleName(tr("This is right: %1").arg(label));
                connect(right, &QPushButton::clicked, this,
                        [this, fact] { session().confirmFact(fact.key, fact.person); });
                row->addWidget(right);
            }
            const QString onPaper =
                spec->type == forms::FieldType::Date ? dateInWords(read.value) : read.value;
            if (fact.origin != forms::Origin::Paper && fact.value != read.value) {
                auto* other = new widgets::NoticeBar(theme(), card);
                other->setMessage(
                    widgets::NoticeBar::Kind::Look,
                    tr("The paper says \"%1\". Which one is right? The staff look at it with you.")
                        .arg(onPaper));
                card->body()->addWidget(other);
            }
            for (QWidget* part :
                 {static_cast<QWidget*>(name), static_cast<QWidget*>(crop), static_cast<QWidget*>(value)})
                card->body()->addWidget(part);
            card->body()->addLayout(row);
        }
        m_found->addWidget(card);
    }
}

void PapersPage::refresh()
{
    QStringList names;
    for (const QString& paper : visit::readablePapers())
        names.append(u'・' + visit::paperName(paper));
    const bool hasCamera = !context().options.paperFolder.isEmpty();
    const bool isReading = session().isBusy();
    m_words->setVisible(!m_entry);
    m_words->setWords(
        session().papers().isEmpty() ? names.join(u'\n') + u'\n'
                + (hasCamera ? tr("Lay one paper at a time under the camera, then touch the button.")
                             : tr("This machine has no camera. Please show your papers at the counter."))
                                     : tr("Please compare with your paper. Another paper can be laid now."));
    m_read->setVisible(hasCamera && !m_entry);
    m_read->setEnabled(!isReading);
    if (isReading && !m_reading.isActive())
        m_reading.start();
    if (!isReading)
        m_reading.stop();
    showReading();
    if (m_entry)
        m_entry->retranslate();
    showRead();
    Q_EMIT frameChanged();
}

void PapersPage::showReading()
{
    const visit::ReadingState& state = session().reading();
    const bool isReading = session().isBusy();
    const int page = state.page + 1;
    const int pages = state.pages;
    const int percent = state.percent;
    m_stop->setVisible(isReading && state.waiting > 0 && !m_entry);
    m_stop->setEnabled(!state.isStopped);
    m_stop->setWords(tr("Stop reading"));
    if (!isReading)
        m_read->setWords(tr("Read the paper"));
    else if (pages > 1)
        m_read->setWords(tr("Reading page %1 of %2: %3 %").arg(page).arg(pages).arg(percent));
    else if (percent > 0)
        m_read->setWords(tr("Reading the paper: %1 %").arg(percent));
    else
        m_read->setWords(tr("Reading the paper. This takes some seconds."));
}

void PapersPage::wipe()
{
    if (m_entry)
        m_entry->wipe();
    m_pictures.clear();
}

} // namespace kakanai::kiosk
