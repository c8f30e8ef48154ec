// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/DeadLetters.h"
#include "app/visit/ReviewDesk.h"
#include "cardreader/secret/Secret.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace kakanai::visit {

class Office;

/** The messages no receiver takes, for a window: asks the `db` lane, answers on the window's thread, looks
 * again every few seconds. */
class DeadLetterDesk : public QObject
{
    Q_OBJECT

public:
    /** `office` and `clock` outlive the desk. */
    DeadLetterDesk(Office& office, const Clock& clock, ReviewSeat seat, QObject* parent = nullptr);

    [[nodiscard]] const QList<casework::DeadLetter>& letters() const { return m_letters; }
    /** Everybody who may agree to giving up, but the one who sits here. */
    [[nodiscard]] const QList<access::Staff>& seconds() const { return m_seconds; }

    using Reply = std::function<void()>;
    using FieldsReply = std::function<void(const QList<casework::NamedField>&)>;

    void refresh();
    /** What stands at the places the receiver named; reading it is recorded. */
    void fields(const QString& message, FieldsReply reply);
    void retry(const QString& message, Reply reply);
    void correct(const QString& message, const QString& pointer, const QString& text, Reply reply);
    void toPaper(const QString& message, Reply reply);
    void giveUp(const QString& message, const QString& reason, const QString& second, Secret number,
                Reply reply);

Q_SIGNALS:
    void lettersChanged();
    void failed(const kakanai::Failure& failure);

private:
    template <typename Work> void ask(Work work, Reply reply);

    Office& m_office;
    const Clock& m_clock;
    ReviewSeat m_seat;
    QList<casework::DeadLetter> m_letters;
    QList<access::Staff> m_seconds;
    bool m_isLooking = false;
    QTimer m_looking;
};

} // namespace kakanai::visit
