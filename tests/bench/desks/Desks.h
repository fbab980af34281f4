// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeskServer.h"

#include <QHash>
#include <QSet>

#include <chrono>
#include <random>
#include <vector>

namespace kece::bench {

/// What a desk does next, so many times out of all. The floor does the same.
struct Habits {
    static constexpr int kThinks = 2;
    static constexpr int kLooksUp = 1;
    static constexpr int kSaves = 1;
    static constexpr int kAll = kThinks + kLooksUp + kSaves;
    static const QStringList& questions();

    int thinkMs = 20'000; ///< on average: from half of it to one and a half
};

/// What came of the work of some desks.
struct Deeds {
    std::vector<double> saves;         ///< seconds of each visit's save, without the first of each desk
    std::vector<double> lookUps;       ///< of a search and of the record that was found
    QVector<qint64> visits;            ///< whose save was acknowledged
    QHash<qint64, QStringList> edited; ///< by shared customer what was acknowledged as written into it
    qint64 refused = 0;                ///< edits of what somebody else had just changed
    QStringList failures;

    void add(const Deeds& more);
    qint64 edits() const;
};

/// One person at the program: looks customers up, saves short visits to his own; a clerk also changes customers that others change.
class Desk
{
public:
    Desk(DeskServer& server, const Office& office, const Habits& habits, int number);

    void work(std::chrono::seconds time);
    void saveVisit();
    void lookUp(int question);

    const Deeds& deeds() const { return m_deeds; }

private:
    int any(int below) { return int(m_random() % unsigned(below)); }
    void think();
    void edit();

    Office m_office;
    Habits m_habits;
    int m_number;
    int m_edits = 0;
    std::mt19937 m_random;
    SignedIn m_in;
    Deeds m_deeds;
};

/// All desks at once, each on a thread of its own.
Deeds workTogether(DeskServer& server, const Office& office, const Habits& habits, std::chrono::seconds time);

} // namespace kece::bench
