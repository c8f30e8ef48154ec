// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/Staff.h"

#include "app/store/Transaction.h"

namespace kakanai::access {
namespace {

Staff fromRow(const store::Rows& rows)
{
    // A role this program does not know may do the least a person can: nothing but be audited.
    return {rows.text(0), rows.text(1), roleFromName(rows.text(2)).value_or(Role::Auditor), rows.text(3),
            rows.number(4) != 0};
}

const QString select = QStringLiteral("SELECT id, name, role, department, disabled FROM staff");

} // namespace

Result<Staff> StaffStore::find(store::Transaction& transaction, const QString& id) const
{
    auto rows = transaction.run(select + QStringLiteral(" WHERE id = ? AND disabled = 0"), {id});
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return fail(FailureCode::StaffUnknown, id);
    return fromRow(*rows);
}

Result<QList<Staff>> StaffStore::list(store::Transaction& transaction) const
{
    auto rows = transaction.run(select + QStringLiteral(" ORDER BY id"));
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Staff> staff;
    while (rows->next())
        staff.append(fromRow(*rows));
    return staff;
}

Result<void> StaffStore::save(store::Transaction& transaction, const Staff& staff) const
{
    const auto saved = transaction.run(
        QStringLiteral("INSERT INTO staff (id, name, role, department, disabled) VALUES (?, ?, ?, ?, ?)"
                       " ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role,"
                       " department = excluded.department, disabled = excluded.disabled"),
        {staff.id, staff.name, roleName(staff.role), staff.departmentId, staff.isDisabled ? 1 : 0});
    if (!saved)
        return tl::unexpected(saved.error());
    return {};
}

} // namespace kakanai::access
