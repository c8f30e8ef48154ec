// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QString>

namespace kakanai::store {

/**
 * `postgresql://user@host[:port][,host[:port]…]/name[?key=value&…]` taken apart for libpq. Several hosts are
 * tried in turn for the one that accepts writing, so a promoted standby is found by itself. Keys:
 * `sslmode sslcert sslkey sslrootcert sslcrl host port target_session_attrs application_name` (`host`: a
 * folder with the server's socket). Never a password: libpq's passfile has it.
 */
struct ServerAddress {
    QString user;
    QString database;
    QString options; ///< libpq's words for everything else, quoted

    /** Errors: StoreUnavailable for an address with a password, another key or no database. */
    [[nodiscard]] static Result<ServerAddress> parse(const QString& url);
};

} // namespace kakanai::store
