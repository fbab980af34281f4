// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/pack/Pack.h"
#include "policy/pack/PackTable.h"

namespace kece {

/// Reads the `contracts` section: types of contract, aspects of the review, and who approves what.
class ContractsReader
{
public:
    /// `pack` has its values already, whom steps ask and their authority among them.
    ContractsReader(const TomlValue& section, const Pack& pack, QVector<Problem>& problems);

    ContractRules read();

private:
    using Tables = QVector<TomlValue>;

    Tables tables(const char* key, PackTable::Need need);
    void reportTwice(const TomlValue& table, const QString& id, QStringList& ids);
    ContractChain readChain(const TomlValue& table);
    /// The step, and the id of its chain.
    QPair<QString, ApprovalStepRule> readStep(const TomlValue& table);

    PackTable m_section;
    const Pack& m_pack;
    QVector<Problem>& m_problems;
};

} // namespace kece
