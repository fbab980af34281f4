// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/GradingOracle.h"

#include <algorithm>
#include <set>
#include <sstream>

namespace oracle {

namespace {

int compare(const Ratio& a, const Ratio& b)
{
    const Wide left = a.top * b.bottom;
    const Wide right = b.top * a.bottom;
    return left < right ? -1 : left > right ? 1 : 0;
}

std::optional<bool> holds(const Comparison& comparison, const Member& member)
{
    const Figure& figure = member.figures.at(comparison.fact);
    if (!figure)
        return std::nullopt;
    const int order = compare(*figure, Ratio{comparison.limit, 100});
    if (comparison.op == "<")
        return order < 0;
    if (comparison.op == "<=")
        return order <= 0;
    if (comparison.op == "==")
        return order == 0;
    if (comparison.op == "!=")
        return order != 0;
    if (comparison.op == ">=")
        return order >= 0;
    return order > 0;
}

bool isTrue(const Line& line, const Member& member)
{
    int truths = 0;
    for (const Comparison& part : line.parts)
        truths += holds(part, member) == true;
    return line.any ? truths > 0 : truths == int(line.parts.size());
}

bool meets(const Tier& tier, const Member& member)
{
    return !tier.manual && std::all_of(tier.lines.begin(), tier.lines.end(), [&](const Line& line) { return isTrue(line, member); });
}

/// Whether a stands before b.
bool standsBefore(const Rules& rules, const Member& a, const Member& b)
{
    auto keys = rules.rankBy;
    keys.emplace_back("amount_12m", true);
    for (const auto& [fact, descending] : keys) {
        const Figure& first = a.figures.at(fact);
        const Figure& second = b.figures.at(fact);
        if (first.has_value() != second.has_value())
            return first.has_value();
        if (!first)
            continue;
        const int order = compare(*first, *second);
        if (order != 0)
            return descending ? order > 0 : order < 0;
    }
    if (a.opened != b.opened)
        return a.opened && (!b.opened || *a.opened < *b.opened);
    return a.code < b.code;
}

struct GroupKey {
    int64_t department;
    int64_t product;
    auto operator<=>(const GroupKey&) const = default;
};

GroupKey keyOf(const Rules& rules, const Member& member, bool allProducts)
{
    return {rules.company ? -1 : member.department, rules.byProduct && !allProducts ? member.product : -1};
}

/// Of those who want in, who stays out.
std::set<size_t> keptOut(const Rules& rules, const std::vector<Member>& members, const std::vector<Verdict>& verdicts,
    const std::set<size_t>& wanting, int tier, const Cap& cap, bool allProducts)
{
    std::set<size_t> out;
    std::map<GroupKey, std::set<int64_t>> population;
    std::map<GroupKey, std::set<int64_t>> inside;
    std::map<GroupKey, std::vector<size_t>> queue;
    for (size_t i = 0; i < members.size(); ++i) {
        const GroupKey key = keyOf(rules, members[i], allProducts);
        if (members[i].blacklisted)
            continue;
        population[key].insert(members[i].customer);
        if (members[i].byHand == tier && verdicts[i].tier == tier)
            inside[key].insert(members[i].customer);
        if (wanting.contains(i))
            queue[key].push_back(i);
    }
    for (auto& [key, waiting] : queue) {
        std::stable_sort(waiting.begin(), waiting.end(), [&](size_t a, size_t b) { return standsBefore(rules, members[a], members[b]); });
        const int64_t limit = int64_t(population[key].size()) * cap.percent / 100;
        std::set<int64_t>& in = inside[key];
        for (const size_t i : waiting) {
            if (in.contains(members[i].customer))
                continue;
            if (int64_t(in.size()) < limit)
                in.insert(members[i].customer);
            else
                out.insert(i);
        }
    }
    return out;
}

} // namespace

std::vector<Verdict> grade(const Rules& rules, const std::vector<Member>& members)
{
    std::vector<Verdict> verdicts(members.size());
    std::set<size_t> unplaced;
    for (size_t i = 0; i < members.size(); ++i) {
        if (members[i].blacklisted)
            verdicts[i].tier = -2;
        else if (members[i].byHand >= 0)
            verdicts[i].tier = members[i].byHand;
        else
            unplaced.insert(i);
    }
    for (int tier = 0; tier < int(rules.tiers.size()); ++tier) {
        std::set<size_t> wanting;
        for (const size_t i : unplaced) {
            if (meets(rules.tiers[size_t(tier)], members[i]))
                wanting.insert(i);
        }
        const auto push = [&](const std::optional<Cap>& cap, bool allProducts) {
            if (!cap || !cap->hard)
                return;
            for (const size_t i : keptOut(rules, members, verdicts, wanting, tier, *cap, allProducts)) {
                wanting.erase(i);
                verdicts[i].cappedBy = tier;
            }
        };
        push(rules.tiers[size_t(tier)].cap, false);
        push(rules.tiers[size_t(tier)].departmentCap, true);
        for (const size_t i : wanting) {
            verdicts[i].tier = tier;
            unplaced.erase(i);
        }
    }
    return verdicts;
}

std::string packText(const Rules& rules)
{
    std::ostringstream text;
    text << "[pack]\nid = \"random\"\nname = \"随机\"\nsource = \"test\"\nversion = \"1\"\n\n[tiering]\nscope = [\"department\""
         << (rules.byProduct ? ", \"product\"" : "") << "]\npopulation = \"" << (rules.company ? "company" : "department") << "\"\nrank_by = [";
    for (const auto& [fact, descending] : rules.rankBy)
        text << '"' << fact << (descending ? " desc" : " asc") << "\", ";
    text << "]\n";
    int number = 0;
    for (const Tier& tier : rules.tiers) {
        text << "\n[[tiering.tier]]\nid = \"t" << number << "\"\nname = \"第" << number << "级\"\narticle = \"" << number << "\"\n";
        ++number;
        if (tier.manual)
            text << "manual = true\n";
        if (!tier.lines.empty()) {
            text << "when = [\n";
            for (const Line& line : tier.lines) {
                text << "    { article = \"1\", text = \"x\", holds = \"";
                const char* joint = "";
                for (const Comparison& part : line.parts) {
                    text << joint << part.fact << ' ' << part.op << ' ' << (part.limit < 0 ? "-" : "") << std::abs(part.limit) / 100 << '.'
                         << std::abs(part.limit) % 100 / 10 << std::abs(part.limit) % 10;
                    joint = line.any ? " or " : " and ";
                }
                text << "\" },\n";
            }
            text << "]\n";
        }
        const auto writeCap = [&](const char* key, const std::optional<Cap>& cap) {
            if (cap)
                text << key << " = { share = \"" << cap->percent << "%\", hard = " << (cap->hard ? "true" : "false") << " }\n";
        };
        writeCap("cap", tier.cap);
        writeCap("department_cap", tier.departmentCap);
    }
    return text.str();
}

} // namespace oracle
