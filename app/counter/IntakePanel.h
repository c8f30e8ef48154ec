// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardReading.h"
#include "cardreader/secret/Secret.h"
#include "widgets/PinPad.h"
#include "widgets/Text.h"
#include "widgets/TileGrid.h"

#include <QWidget>

namespace kakanai::counter {

/** What the reception of a visitor shows now. */
enum class IntakePage {
    Nobody, ///< no number has been called
    Errand, ///< what brings them here
    Consent, ///< may the card be read
    Card, ///< waiting for the card
    Pin, ///< the visitor keys in the PIN
    Reading,
    Identity, ///< is this the person
    Sign, ///< the sheet is signed on paper
    Busy, ///< something is being written
    Finished,
};

/** The reception at the counter, one thing to do at a time; the buttons that go on are below it, in the
 * window. */
class IntakePanel : public QWidget
{
    Q_OBJECT

public:
    explicit IntakePanel(const widgets::Theme& theme, QWidget* parent = nullptr);
    ~IntakePanel() override;

    void setErrands(const QList<widgets::Choice>& errands);
    void setChosenErrands(const QStringList& ids);
    [[nodiscard]] QStringList chosenErrands() const;
    void setPage(IntakePage page);
    [[nodiscard]] IntakePage page() const { return m_page; }
    /** All digits of the PIN are in. */
    [[nodiscard]] bool isPinComplete() const;
    void setTries(const std::optional<int>& left);
    /** A sentence for the page Finished. */
    void setOutcome(const QString& words);
    /** The PIN as typed so far is handed over; the pad forgets it. */
    [[nodiscard]] Secret takeSecret();
    void begin();

Q_SIGNALS:
    void errandsChanged(const QStringList& ids);
    /** Four digits are in. */
    void pinComplete(bool complete);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString explanation() const;

    IntakePage m_page = IntakePage::Nobody;
    std::optional<int> m_tries;
    QString m_outcome;
    QStringList m_offered;
    Secret m_secret;
    widgets::Text* m_question;
    widgets::Text* m_explanation;
    widgets::TileGrid* m_errands;
    widgets::PinPad* m_pad;
};

} // namespace kakanai::counter
