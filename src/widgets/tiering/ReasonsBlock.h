// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiering/Reasons.h"

#include <QWidget>

class QLabel;

namespace kece {

class ReasonsModel;

/// The block that says why: title, policy and day, then the conditions. The same in the customer's pane and on the tiering page.
class ReasonsBlock : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonsBlock(QWidget* parent = nullptr);

    void setReasons(const Reasons& reasons);
    void clear(const QString& why);

private:
    QLabel* m_title;
    QLabel* m_subtitle;
    ReasonsModel* m_model;
    QLabel* m_wayUpTitle;
    QLabel* m_wayUp;
};

} // namespace kece
