// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kece {

enum class PhoneKind {
    Empty,
    Mobile,   ///< 13812345678
    Landline, ///< 0571-88888888, an area code and a subscriber's number
    Local,    ///< 88888888: a subscriber's number whose area code is missing
    Service,  ///< 400-820-8820, 95588, 12345
    Foreign,  ///< +12125550100
    Unknown,  ///< anything else, kept as it was typed
};

/// One telephone number of mainland China in its normal form, so that two ways of typing it are seen to be the same.
struct PhoneNumber {
    QString normal;    ///< the number without its extension; for Unknown the text, trimmed
    QString extension; ///< digits only
    PhoneKind kind = PhoneKind::Empty;

    /// `0571-88888888-801`, `+12125550100x801`: what is stored, searched and shown to who may see it; reads back to the same.
    QString text() const { return extension.isEmpty() ? normal : normal + (kind == PhoneKind::Foreign ? u'x' : u'-') + extension; }
};

/// Reads +86 and 0086, full-width digits, separators of all kinds and extensions (转 分机 ext x # or a third group). Never fails: what it
/// does not know is Unknown and stays. It knows the numbering plan, not whether somebody answers. Pure, any thread.
PhoneNumber readPhone(QStringView text);

/// Why a number is doubted, as one sentence; empty for a number that is complete. A doubt warns and never refuses.
QString phoneDoubt(PhoneKind kind);

/// `138****5678`: for people without the right to see numbers. The four digits before the last four are hidden, in short numbers all but
/// the last two; of text that is no number every digit.
QString maskedPhone(const PhoneNumber& phone);

/// True for the area codes in use, without their leading 0: 10, 571.
bool isAreaCode(QStringView digits);

} // namespace kece
