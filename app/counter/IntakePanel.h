// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter/NumberBPanel.h"
#include "cardreader/card/CardReading.h"
#include "cardreader/secret/Secret.h"
#include "widgets/CheckTile.h"
#include "widgets/PinPad.h"
#include "widgets/Text.h"
#include "widgets/TileGrid.h"

#include <QLineEdit>
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
    /** Which secret is asked for: the PIN, or 照合番号B where the clerk chose to copy it from the card. */
    [[nodiscard]] card::Credential credential() const { return m_credential; }
    /** The next page that asks for a secret begins with this one. */
    void beginWith(card::Credential credential) { m_nextCredential = credential; }
    /** All of the secret is in, and the second question at the last try is answered with yes. */
    [[nodiscard]] bool isSecretComplete() const;
    /** The PIN is typed on the reader's own keys; nothing is asked for here. */
    [[nodiscard]] bool isPinOnReader() const;
    /** The holder knows that this is the last try and wants it. */
    [[nodiscard]] bool mayRiskLastTry() const;
    /** What the card said of its counters; empty: it was not asked. */
    void setTries(const std::optional<card::CardTries>& tries);
    /** The reader waits at its own keys while the card is read. */
    void setReaderAsking(bool isAsking);
    /** The code was taken in: the line is free for the next part. */
    void clearCode() { m_code->clear(); }
    /** A sentence for the page Finished. */
    void setOutcome(const QString& words);
    /** The secret as typed is handed over; the pad forgets it. Empty where it is not complete. */
    [[nodiscard]] Secret takeSecret();
    void begin();

Q_SIGNALS:
    void errandsChanged(const QStringList& ids);
    /** The secret or the yes to its last try came nearer or went away. */
    void secretChanged();
    /** A code from home: what a scanner that types like a keyboard sent, or a file with its picture. */
    void codeAsked(const QString& textOrFile);
    /** The same, and the picture is still to be chosen. */
    void codeFileAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString explanation() const;
    [[nodiscard]] QString triesInWords() const;
    [[nodiscard]] std::optional<int> triesLeft() const;
    /** Shows what this page and this credential ask for, and begins it anew. */
    void ask();
    void forget();

    IntakePage m_page = IntakePage::Nobody;
    std::optional<card::CardTries> m_tries;
    card::Credential m_credential = card::Credential::Pin;
    card::Credential m_nextCredential = card::Credential::Pin;
    bool m_isReaderAsking = false;
    QString m_outcome;
    QStringList m_offered;
    Secret m_secret;
    widgets::Text* m_question;
    widgets::Text* m_explanation;
    widgets::TileGrid* m_errands;
    widgets::PinPad* m_pad;
    NumberBPanel* m_numberB;
    widgets::CheckTile* m_lastTry;
    widgets::BigButton* m_other;
    QWidget* m_codeRow;
    widgets::Text* m_codeHint;
    QLineEdit* m_code;
    widgets::BigButton* m_codeFile;
};

} // namespace kakanai::counter
