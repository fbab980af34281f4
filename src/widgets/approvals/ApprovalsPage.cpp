// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/ApprovalsPage.h"

#include "domain/entities/Catalogue.h"
#include "widgets/approvals/ChainBlock.h"
#include "widgets/async/whenDone.h"
#include "widgets/delegates/FieldDelegate.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/pages/plainList.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace kece {

namespace {

QPushButton* button(const char* name, const char* iconName, const QString& text, const QString& tip)
{
    auto* made = new QPushButton(icon(iconName), text);
    made->setObjectName(QString::fromLatin1(name));
    made->setToolTip(tip);
    return made;
}

} // namespace

ApprovalsPage::ApprovalsPage(Workplace& workplace, QWidget* parent)
    : Page(parent),
      m_workplace(workplace),
      m_messages(new MessageBar),
      m_which(new QComboBox),
      m_model(new ApprovalListModel(this)),
      m_empty(new QLabel),
      m_chain(new ChainBlock),
      m_opinionLabel(new QLabel(tr("&Opinion"))),
      m_opinion(new QPlainTextEdit),
      m_approve(button("approve", "check", tr("&Approve"), tr("Agree; the request goes to the next step"))),
      m_return(button("return", "history", tr("&Return"), tr("Back to the requester, with the reason, to be submitted again"))),
      m_reject(button("reject", "x", tr("Re&ject"), tr("Refuse, with the reason"))),
      m_withdraw(button("withdraw", "door-exit", tr("&Withdraw"), tr("Take your own request back while it waits"))),
      m_open(button("open", "file-text", tr("Open the &record"), tr("The record this is about")))
{
    constexpr int kWidths[] = {360, 110, 120, 110, 120, 200};
    m_table = plainList(*m_model, new FieldDelegate, tr("Requests for approval"), kWidths);
    m_which->setAccessibleName(tr("Which requests"));
    m_which->addItem(tr("Wait for me"), int(ApprovalList::ToDecide));
    m_which->addItem(tr("Submitted by me"), int(ApprovalList::Mine));
    m_which->addItem(tr("All within reach"), int(ApprovalList::All));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(Theme::px(12), Theme::px(8), Theme::px(12), Theme::px(8));
    bar->addWidget(m_which);
    bar->addStretch();
    m_detail = createAnswer();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->hide();
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_empty);
    splitter->addWidget(m_table);
    splitter->addWidget(m_detail);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({Theme::px(240), Theme::px(400)});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addLayout(bar);
    column->addWidget(splitter, 1);
    setFocusProxy(m_table);

    connect(m_which, &QComboBox::currentIndexChanged, this, &ApprovalsPage::read);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ApprovalsPage::showCurrent);
    connect(m_table, &QTableView::activated, this, &ApprovalsPage::openSubject);
    connect(m_approve, &QPushButton::clicked, this, [this] { answer(Verdict::Approved); });
    connect(m_return, &QPushButton::clicked, this, [this] { answer(Verdict::Returned); });
    connect(m_reject, &QPushButton::clicked, this, [this] { answer(Verdict::Rejected); });
    connect(m_withdraw, &QPushButton::clicked, this, &ApprovalsPage::withdraw);
    connect(m_open, &QPushButton::clicked, this, &ApprovalsPage::openSubject);
    const auto becomeStale = [this] {
        m_isStale = true;
        if (isVisible())
            read();
    };
    connect(&workplace, &Workplace::changed, this, becomeStale);
    connect(&workplace, &Workplace::changedElsewhere, this, becomeStale);
    showCurrent();
}

QWidget* ApprovalsPage::createAnswer()
{
    auto* detail = new QWidget;
    auto* column = new QVBoxLayout(detail);
    column->setContentsMargins(Theme::px(16), Theme::px(12), Theme::px(16), Theme::px(12));
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Chain of the request"));
    auto* holder = new QWidget;
    auto* held = new QVBoxLayout(holder);
    held->setContentsMargins(0, 0, 0, 0);
    held->addWidget(m_chain);
    held->addStretch();
    scroll->setWidget(holder);
    column->addWidget(scroll, 1);
    m_opinionLabel->setBuddy(m_opinion);
    m_opinion->setAccessibleName(tr("Opinion"));
    m_opinion->setTabChangesFocus(true);
    m_opinion->setMaximumHeight(Theme::px(72));
    column->addWidget(m_opinionLabel);
    column->addWidget(m_opinion);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* each : {m_approve, m_return, m_reject, m_withdraw})
        buttons->addWidget(each);
    buttons->addStretch();
    buttons->addWidget(m_open);
    column->addLayout(buttons);
    return detail;
}

void ApprovalsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale)
        read();
}

void ApprovalsPage::read()
{
    m_isStale = false;
    const int generation = ++m_generation;
    using Requests = QVector<ApprovalDetail>;
    const auto which = ApprovalList(m_which->currentData().toInt());
    const auto work = [session = m_workplace.session(), which](Store& store) { return listApprovals(store, session, which); };
    whenDone(m_workplace.read<Requests>(work), this, [this, generation](const Result<Requests>& requests) {
        if (generation != m_generation)
            return; // asked again since
        if (requests.ok())
            showRequests(*requests);
        else
            m_messages->showError(requests.error());
        Q_EMIT finished();
    });
}

void ApprovalsPage::showRequests(QVector<ApprovalDetail> requests)
{
    const ApprovalDetail* before = current();
    const qint64 chosen = m_wanted != 0 ? m_wanted : before ? before->approval.id.value : 0;
    const int line = m_table->currentIndex().row();
    m_model->setRequests(std::move(requests), m_workplace.today(), m_workplace.session().zone);
    int row = m_model->rowOf(chosen);
    if (row < 0 && m_wanted != 0 && ApprovalList(m_which->currentData().toInt()) != ApprovalList::All) {
        m_which->setCurrentIndex(m_which->findData(int(ApprovalList::All))); // reads again
        return;
    }
    m_wanted = 0;
    if (row < 0 && m_model->rowCount() > 0)
        row = std::clamp(line, 0, m_model->rowCount() - 1);
    if (row >= 0)
        m_table->selectRow(row);
    m_empty->setText(ApprovalList(m_which->currentData().toInt()) == ApprovalList::ToDecide
            ? tr("Nothing waits for your decision.")
            : tr("No requests yet. A contract is put to approval from its row: “Submit for approval”, where a policy with contracts is in force."));
    m_empty->setVisible(m_model->rowCount() == 0);
    m_table->setVisible(m_model->rowCount() > 0);
    m_detail->setVisible(m_model->rowCount() > 0);
    showCurrent();
}

void ApprovalsPage::showRequest(qint64 approval)
{
    m_wanted = approval;
    read();
}

const ApprovalDetail* ApprovalsPage::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->request(row) : nullptr;
}

void ApprovalsPage::showCurrent()
{
    const ApprovalDetail* detail = current();
    if (detail)
        m_chain->setRequest(*detail, m_workplace.session().zone);
    else
        m_chain->clear();
    const bool isWritable = m_workplace.database().readOnlyReason().isEmpty();
    const bool mayDecide = detail && detail->mayDecide && isWritable;
    m_opinion->clear();
    for (QWidget* part : {static_cast<QWidget*>(m_opinionLabel), static_cast<QWidget*>(m_opinion), static_cast<QWidget*>(m_approve),
             static_cast<QWidget*>(m_return), static_cast<QWidget*>(m_reject)})
        part->setVisible(mayDecide);
    m_withdraw->setVisible(detail && detail->mayWithdraw && isWritable);
    m_open->setVisible(detail);
    Q_EMIT statusChanged();
}

void ApprovalsPage::answer(Verdict verdict)
{
    const ApprovalDetail* detail = current();
    if (!detail)
        return;
    const ApprovalAnswer answer{verdict, m_opinion->toPlainText(), {}};
    carryOut([session = m_workplace.session(), id = detail->approval.id.value, answer](
                 Store& store) { return answerApproval(store, session, id, answer); },
        verdict == Verdict::Approved       ? tr("Approved.")
            : verdict == Verdict::Returned ? tr("Returned to the requester.")
                                           : tr("Rejected."));
}

void ApprovalsPage::withdraw()
{
    const ApprovalDetail* detail = current();
    if (!detail)
        return;
    carryOut([session = m_workplace.session(), id = detail->approval.id.value](Store& store) { return withdrawApproval(store, session, id); },
        tr("Withdrawn; it can be changed and submitted again."));
}

void ApprovalsPage::carryOut(const std::function<Done(Store&)>& work, const QString& done)
{
    const qint64 id = current()->approval.id.value;
    whenDone(m_workplace.database().write<void>(work), this, [this, id, done](const Done& outcome) {
        if (!outcome.ok()) {
            m_messages->showError(outcome.error());
            if (outcome.error().field == QLatin1String("opinion"))
                m_opinion->setFocus();
            return;
        }
        m_messages->showMessage(MessageBar::Kind::Done, done);
        m_workplace.announce(approvalSchema(), id);
    });
}

void ApprovalsPage::openSubject()
{
    const ApprovalDetail* detail = current();
    const EntitySchema* schema = detail ? schemaOfKind(detail->approval.subjectKind) : nullptr;
    if (schema)
        Q_EMIT openWanted(schema, detail->approval.subject);
}

void ApprovalsPage::toggleDetail()
{
    m_detail->setVisible(m_detail->isHidden());
}

QStringList ApprovalsPage::statusTexts() const
{
    int mine = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        mine += m_model->request(row).mayDecide ? 1 : 0;
    const auto bold = [](int number) { return QStringLiteral("<b>%1</b>").arg(QLocale().toString(number)); };
    return {tr("%1 requests").arg(bold(m_model->rowCount())), tr("Wait for me %1").arg(bold(mine))};
}

qint64 ApprovalsPage::currentCustomer(QString* title) const
{
    const ApprovalDetail* detail = current();
    if (detail && title)
        *title = detail->approval.title.section(QStringLiteral(" · "), -1);
    return detail ? detail->approval.customer.value : 0;
}

} // namespace kece
