// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/NearestName.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace kece {

namespace {

/// Insertions, deletions, changes and swaps of neighbours that turn one text into the other.
int editDistance(QStringView a, QStringView b)
{
    std::vector<int> beforeLast(b.size() + 1);
    std::vector<int> last(b.size() + 1);
    std::vector<int> row(b.size() + 1);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

} // namespace

QString nearestName(const QString& typed, const QStringList& known)
{
    constexpr qsizetype longest = 64;
    if (typed.size() > longest)
        return {};
    const QString lower = typed.toLower();
    int best = std::max(1, int(typed.size()) / 3) + 1;
    QString nearest;
    for (const QString& name : known) {
        if (name.size() > longest)
            continue;
        const int distance = editDistance(lower, name.toLower());
        if (distance < best) {
            best = distance;
            nearest = name;
        }
    }
    return nearest;
}

} // namespace kece
