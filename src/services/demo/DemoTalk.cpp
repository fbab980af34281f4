// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/DemoTalk.h"

#include "services/demo/DemoRandom.h"

namespace kece {

QString DemoTalk::say(const QString& heading, DemoRandom& random) const
{
    return sayOf(random.pick(products), heading, random);
}

QString DemoTalk::sayOf(const DemoProduct& product, const QString& heading, DemoRandom& random) const
{
    QString sentence = random.pick(words.list(heading));
    sentence.replace("%p", product.name).replace("%w", product.unit);
    sentence.replace("%n", QString::number(random.between(1, most)));
    sentence.replace("%m", QStringLiteral("%1月").arg(day.addMonths(int(random.between(1, 3))).month()));
    return sentence;
}

} // namespace kece
