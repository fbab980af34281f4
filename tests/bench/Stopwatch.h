// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace kece::bench {

/// Seconds of one run.
double secondsOf(const std::function<void()>& work);
/// Of several runs the one in the middle.
double medianOf(int runs, const std::function<void()>& work);
double percentile(std::vector<double> seconds, double share);

/// One line of the result: what was measured beside its floor, and the ratio that was promised; a figure without a floor is told as it is.
void report(const QString& what, double seconds, double floorSeconds, double promised);
void report(const QString& what, double seconds, const QString& remark = {});

/// Ends the program with the error's words.
[[noreturn]] void fail(const QString& message);

} // namespace kece::bench
