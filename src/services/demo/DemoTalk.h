// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/demo/DemoTrade.h"

namespace kece {

class DemoRandom;

/// Fills the sentences of the word list: %p a product, %n a number, %w the product's unit, %m one of the next months.
struct DemoTalk {
    const DemoWords& words;
    QVector<DemoProduct> products;
    QDate day;
    qint64 most = 24; ///< the largest number said

    QString say(const QString& heading, DemoRandom& random) const;
    QString sayOf(const DemoProduct& product, const QString& heading, DemoRandom& random) const;
};

} // namespace kece
