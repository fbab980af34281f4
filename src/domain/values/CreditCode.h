// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kece {

/// What can be said of a unified social credit code (统一社会信用代码, GB 32100-2015) from its characters alone.
enum class CreditCodeVerdict {
    Ok,
    Empty,
    Length,    ///< not 18 characters
    Character, ///< a character the standard does not use (I O S V Z), or no digits where the area stands
    Check,     ///< the 18th character does not fit the first 17
    Legacy15,  ///< fifteen digits: a registration number from before 2015, which the code has replaced
};

struct CreditCode {
    QString text; ///< capitals, half-width, without blanks and hyphens, whatever the verdict
    CreditCodeVerdict verdict = CreditCodeVerdict::Empty;
};

/// Normalises and judges. A doubtful code is a reason to warn, never to refuse a record: `text` is what is stored. Pure, any thread.
CreditCode readCreditCode(QStringView text);

/// The doubt as one sentence for people; `ok` for Ok.
QString creditCodeSentence(CreditCodeVerdict verdict);

} // namespace kece
