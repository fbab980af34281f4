// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/ShippedPack.h"

#include "policy/tiering/MemberTable.h"

#include <gtest/gtest.h>

#include <QFile>

namespace kece::testing {

QString shippedPackText(const QString& id)
{
    QFile file(QString(KECE_SOURCE_DIR "/resources/policies/%1.toml").arg(id));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << id.toStdString();
    return QString::fromUtf8(file.readAll());
}

Pack shippedPack(const QString& id)
{
    return packOf(shippedPackText(id));
}

} // namespace kece::testing
