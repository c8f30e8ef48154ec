// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Lane.h"
#include "cardreader/reader/ReaderBackend.h"
#include "cardreader/reader/ReaderWatch.h"

#include <QObject>
#include <QSet>

#include <atomic>
#include <memory>

namespace kakanai::visit {

/** Whether cards can be read at this machine at all. */
enum class ReaderPresence { NotAsked, NoService, NoReader, There };

/** Runs the reader watch on its own lane and tells the windows, on their thread, what happened there. */
class CardWatcher : public QObject
{
    Q_OBJECT

public:
    /** `backend` is the watch's own: a PC/SC context belongs to the lane that uses it. */
    explicit CardWatcher(std::unique_ptr<card::ReaderBackend> backend, QObject* parent = nullptr);
    /** Cancels the wait; at most a second until the lane has ended. */
    ~CardWatcher() override;

    void start();
    /** As last seen. */
    [[nodiscard]] ReaderPresence presence() const { return m_presence; }

Q_SIGNALS:
    void cardPlaced(const QString& reader);
    void cardTaken(const QString& reader);
    void serviceLost();
    void serviceBack();
    void presenceChanged(kakanai::visit::ReaderPresence presence);

private:
    void watchOnce();
    void take(const card::ReaderEvent& event);

    std::unique_ptr<card::ReaderBackend> m_backend;
    card::ReaderWatch m_watch;
    std::atomic_bool m_isEnding = false;
    ReaderPresence m_presence = ReaderPresence::NotAsked;
    bool m_hasService = true;
    QSet<QString> m_readers;
    Lane m_lane;
};

} // namespace kakanai::visit
