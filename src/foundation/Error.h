// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kece {

/// What went wrong for a reason outside the program. `message` is one sentence for people, in their language, that names the way out;
/// `detail` is for the log (never customer data); `field` is the schema key at fault, `row` the record of a file (the header is 1), 0 where there is
/// none.
struct Error {
    enum class Kind { Invalid, NotFound, Conflict, Denied, Unavailable, Cancelled, Internal };

    Kind kind = Kind::Internal;
    QString message;
    QString field;
    QString detail;
    int row = 0;

    static Error invalid(QString message, QString field = {}, QString detail = {})
    {
        return {Kind::Invalid, std::move(message), std::move(field), std::move(detail)};
    }
    static Error notFound(QString message, QString field = {}) { return {Kind::NotFound, std::move(message), std::move(field), {}}; }
    static Error conflict(QString message, QString field = {}) { return {Kind::Conflict, std::move(message), std::move(field), {}}; }
    static Error denied(QString message) { return {Kind::Denied, std::move(message), {}, {}}; }
    static Error unavailable(QString message, QString detail = {}) { return {Kind::Unavailable, std::move(message), {}, std::move(detail)}; }
    static Error cancelled();
    static Error internal(QString message, QString detail = {}) { return {Kind::Internal, std::move(message), {}, std::move(detail)}; }

    Error atRow(int number) &&
    {
        row = number;
        return std::move(*this);
    }
};

} // namespace kece
