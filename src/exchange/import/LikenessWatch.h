// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "storage/BulkImport.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kece {

/// Notices customers that look like one already there: the same name, credit code or phone under another code. Only ever warns, and keeps hashes
/// instead of the values themselves, so that a million customers fit.
class LikenessWatch
{
public:
    /// Learns the customers of the database; after `begin`.
    Done learn(BulkImport& bulk);

    /// The code of the first customer with the same value in this field, or empty; remembers the value. The view is valid until the next call.
    std::string_view seenBefore(const char* field, std::string_view value, std::string_view code);
    static bool watches(const char* field);

private:
    uint32_t numberOf(std::string_view code);

    std::vector<std::string> m_codes;                ///< in the order they came; one customer's values come one after the other
    std::unordered_map<uint64_t, uint32_t> m_firsts; ///< hash of field and value → index into m_codes
};

} // namespace kece
