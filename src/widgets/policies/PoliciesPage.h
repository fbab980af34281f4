// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/policies/Policies.h"
#include "widgets/Workplace.h"
#include "widgets/pages/Page.h"

class QLabel;
class QListWidget;
class QTableView;
class QToolButton;

namespace kece {

class MessageBar;
class OutlineModel;

/// 制度: every policy there is, the company's own and those that ship, read article by article; which is in force and what it leaves blank. From here
/// a policy is tried out, compared, filled in, rewritten as the company's own, and put in force. GUI thread.
class PoliciesPage : public Page
{
    Q_OBJECT

public:
    explicit PoliciesPage(Workplace& workplace, QWidget* parent = nullptr);

    QStringList statusTexts() const override;
    qint64 currentCustomer(QString*) const override { return 0; }
    void refresh() override { read(); }
    void toggleDetail() override {}
    void choose(const QString& id);

Q_SIGNALS:
    /// The tiering page should show what this policy would come to.
    void tryOutWanted(const QString& id);
    void finished();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* createHeader();
    void read();
    void showList(const QVector<PackListing>& packs);
    void showCurrent();
    const PackListing* current() const;
    void adopt();
    void fillBlanks();
    void edit();
    void compareWith(const QString& id);
    void onChanged(const QString& words);

    Workplace& m_workplace;
    MessageBar* m_messages;
    QListWidget* m_list;
    QLabel* m_title;
    QLabel* m_subtitle;
    QToolButton* m_adopt;
    QToolButton* m_blanks;
    QToolButton* m_tryOut;
    QToolButton* m_compare;
    QToolButton* m_edit;
    OutlineModel* m_model;
    QTableView* m_table;
    QVector<PackListing> m_packs;
    QString m_wanted; ///< to be current when the list is there
    int m_generation = 0;
};

} // namespace kece
