// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>

namespace kece {

/// A row of numbers that looks thrown and is the same on every machine and with every library (splitmix64). One customer's row depends on nothing but
/// its seed, so that a change to one leaves the others as they are. Not for secrets.
class DemoRandom
{
public:
    explicit DemoRandom(quint64 seed) : m_state(seed * 0x2545F4914F6CDD1DULL + 20260101) {}

    quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 mixed = (m_state ^ (m_state >> 30)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
        return mixed ^ (mixed >> 31);
    }

    /// From `least` up to and including `most`.
    qint64 between(qint64 least, qint64 most) { return least + qint64(next() % quint64(most - least + 1)); }
    bool chance(int percent) { return between(1, 100) <= percent; }

    template<class T>
    T pick(const QVector<T>& list)
    {
        return list[qsizetype(next() % quint64(list.size()))];
    }

    template<class T>
    void shuffle(QVector<T>& list)
    {
        for (qsizetype i = list.size() - 1; i > 0; --i)
            list.swapItemsAt(i, qsizetype(next() % quint64(i + 1)));
    }

private:
    quint64 m_state;
};

} // namespace kece
