// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Plan.h"

#include "policy/language/Condition.h"

namespace kece {

struct Plan::Code {
    language::ColumnSlots slots;
    std::unique_ptr<language::Condition> condition;
};

Plan::Plan() : m_code(std::make_unique<Code>()) {}
Plan::Plan(Plan&&) noexcept = default;
Plan& Plan::operator=(Plan&&) noexcept = default;
Plan::~Plan() = default;

Plan Plan::compile(const Expression& expression, const QMap<QString, PolicyValue>& values)
{
    Plan plan;
    plan.m_code->condition = language::compileCondition(expression.root(), values, plan.m_code->slots);
    return plan;
}

void Plan::evaluate(const FactColumns& columns, size_t from, std::span<Truth> out) const
{
    const language::BoundColumns bound(m_code->slots, columns, from + out.size(), out.size());
    for (size_t done = 0; done < out.size(); done += language::kBlock)
        m_code->condition->evaluate(bound, from + done, out.subspan(done, std::min(language::kBlock, out.size() - done)));
}

} // namespace kece
