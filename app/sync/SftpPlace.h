// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/DropProfile.h"
#include "app/sync/DropPlace.h"

#include <memory>

namespace kakanai::sync {

/**
 * A folder behind SSH (SFTP version 3), over one connection that is kept. Only a host whose key is in the
 * receiver's own known_hosts is spoken to; only the key file opens, no password is ever asked for. A file is
 * sent under a temporary name and renamed. A server that is silent for eight seconds is given up.
 */
class SftpPlace final : public DropPlace
{
public:
    explicit SftpPlace(SftpSettings settings);
    ~SftpPlace() override;

    [[nodiscard]] Result<QStringList> names(const QString& folder) override;
    [[nodiscard]] Result<QByteArray> read(const QString& path) override;
    [[nodiscard]] Result<void> write(const QString& path, const QByteArray& bytes) override;
    [[nodiscard]] Result<void> remove(const QString& path) override;

private:
    struct Session;

    SftpSettings m_settings;
    std::unique_ptr<Session> m_session;
};

} // namespace kakanai::sync
