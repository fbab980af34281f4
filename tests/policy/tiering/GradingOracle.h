// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// "How tiers are decided" written a second time, from the words alone and without the program's code: everything is sorted, nothing is quick.
namespace oracle {

__extension__ using Wide = __int128;

struct Ratio {
    Wide top = 0;
    Wide bottom = 1; ///< above 0
};
using Figure = std::optional<Ratio>;

struct Member {
    int64_t customer = 0;
    int64_t department = 0;
    int64_t product = 0;
    std::u32string code;
    std::optional<int64_t> opened;
    bool blacklisted = false;
    std::map<std::string, Figure> figures;
    int byHand = -1; ///< tier decided by hand
};

struct Comparison {
    std::string fact;
    std::string op;
    int64_t limit = 0; ///< hundredths
};
struct Line {
    std::vector<Comparison> parts;
    bool any = false; ///< one of the parts is enough
};
struct Cap {
    int64_t percent = 0;
    bool hard = true;
};
struct Tier {
    bool manual = false;
    std::vector<Line> lines;
    std::optional<Cap> cap;
    std::optional<Cap> departmentCap;
};
struct Rules {
    std::vector<Tier> tiers;
    std::vector<std::pair<std::string, bool>> rankBy; ///< fact, descending
    bool byProduct = false;
    bool company = false;
};
struct Verdict {
    int tier = -1; ///< −1 unclassified, −2 not in the population
    int cappedBy = -1;
};

std::vector<Verdict> grade(const Rules& rules, const std::vector<Member>& members);

/// The rules as the text of a pack; tiers are named t0, t1, …
std::string packText(const Rules& rules);

} // namespace oracle
