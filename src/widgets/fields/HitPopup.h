// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/SearchStore.h"

#include <QFrame>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace kece {

/// What was found for the text of a line edit, in a list below it. The typing stays in the line: Up and Down choose, Enter picks, Esc closes.
class HitPopup : public QFrame
{
    Q_OBJECT

public:
    explicit HitPopup(QLineEdit& line);

    /// Shows the hits (best first, the first one chosen), or hides when there are none and `nothing` is empty.
    void showHits(const QVector<SearchHit>& hits, const QString& nothing = {});
    const QVector<SearchHit>& hits() const { return m_hits; }

Q_SIGNALS:
    void picked(const kece::SearchHit& hit);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void pickCurrent();

    QLineEdit& m_line;
    QListView* m_list;
    QStandardItemModel* m_model;
    QVector<SearchHit> m_hits;
};

} // namespace kece
