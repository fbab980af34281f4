// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/SettingStore.h"

namespace kece {

class Connection;

class SqlSettingStore final : public SettingStore
{
public:
    explicit SqlSettingStore(Connection& connection) : m_connection(connection) {}

    Result<QString> value(const QString& name) override;
    Done setValue(const QString& name, const QString& value) override;

private:
    Connection& m_connection;
};

} // namespace kece
