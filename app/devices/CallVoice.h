// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/HallScreens.h"
#include "app/base/Lane.h"
#include "app/devices/CallSpeech.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QSet>

#include <atomic>
#include <functional>
#include <memory>

namespace kakanai::devices {

/**
 * Makes the sound of a call: the chime, then the number and the counter in the ticket's language. Speaks on a
 * lane of its own; what has been spoken is kept, so that a call is ready when it comes. A machine without a
 * voice answers the chime alone.
 */
class CallVoice : public QObject
{
    Q_OBJECT

public:
    using Speak = std::function<Result<QByteArray>(const QString& tongue, const QString& words)>;

    explicit CallVoice(VoiceSettings voice, QObject* parent = nullptr);
    /** With another voice; `speakWords` is called on the lane. */
    explicit CallVoice(Speak speakWords, QObject* parent = nullptr);
    /** Waits for the words being spoken and drops those that were to follow. */
    ~CallVoice() override;

    /** Speaks the counters' halves in these languages ahead. */
    void prepareCounters(const QList<int>& counters, const QStringList& languages);
    /** Speaks a number ahead: somebody waits with it. */
    void prepareNumber(const QString& language, const QString& series, int number);

    using Ready = std::function<void(const QByteArray& samples)>;
    /** The whole call. `ready` comes on this object's thread, at once when both halves are known. */
    void call(const SpokenCall& wanted, Ready ready);
    /** Words that are spoken already. */
    [[nodiscard]] int preparedCount() const { return static_cast<int>(m_known.size()); }

private:
    void prepare(const QString& tongue, const QString& words);
    [[nodiscard]] QByteArray together(const SpokenCall& wanted) const;

    Speak m_speak;
    QCache<QString, QByteArray> m_known; ///< by tongue and words
    QSet<QString> m_asked;
    std::shared_ptr<std::atomic_bool> m_isEnding = std::make_shared<std::atomic_bool>(false);
    Lane m_lane{QStringLiteral("voice")}; // last: its jobs end before what they use goes
};

} // namespace kakanai::devices
