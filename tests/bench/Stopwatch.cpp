// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stopwatch.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace kece::bench {

double secondsOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double medianOf(int runs, const std::function<void()>& work)
{
    std::vector<double> seconds;
    for (int i = 0; i < runs; ++i)
        seconds.push_back(secondsOf(work));
    return percentile(std::move(seconds), 0.5);
}

double percentile(std::vector<double> seconds, double share)
{
    std::sort(seconds.begin(), seconds.end());
    return seconds[std::min(seconds.size() - 1, size_t(share * double(seconds.size())))];
}

void report(const QString& what, double seconds, double floorSeconds, double promised)
{
    const double ratio = seconds / floorSeconds;
    std::printf("%-58s %9.3f s   floor %9.3f s   ratio %5.2f   promised %4.2f   %s\n", qPrintable(what), seconds, floorSeconds, ratio, promised,
        ratio <= promised ? "kept" : "MISSED");
    std::fflush(stdout);
}

void report(const QString& what, double seconds, const QString& remark)
{
    std::printf("%-58s %9.4f s   %s\n", qPrintable(what), seconds, qPrintable(remark));
    std::fflush(stdout);
}

void fail(const QString& message)
{
    std::fprintf(stderr, "kece_bench: %s\n", qPrintable(message));
    std::exit(1);
}

} // namespace kece::bench
