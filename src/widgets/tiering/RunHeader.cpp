// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiering/RunHeader.h"

#include "domain/entities/Department.h"
#include "domain/entities/TierRun.h"
#include "services/policies/Policies.h"
#include "services/schedule/RunDue.h"
#include "storage/RecordStore.h"
#include "storage/TierStore.h"
#include "widgets/async/whenDone.h"
#include "widgets/fields/DateEditor.h"
#include "widgets/look/ElidedLabel.h"
#include "widgets/look/Icon.h"
#include "widgets/models/Cell.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace kece {

namespace {

constexpr int kDepartments = 500;
const QString kSection = QStringLiteral("tiering");

struct HeaderData {
    QVector<QPair<qint64, QString>> departments;
    struct Policy {
        QString id;
        QString title;
        bool inForce;
    };
    QVector<Policy> policies;
    std::optional<TierRun> last;
    QDate nextReview;
};

Result<HeaderData> readHeader(Store& store, QDate today)
{
    HeaderData data;
    RecordQuery query;
    query.schema = &departmentSchema();
    KECE_TRY(const QVector<RecordRow> departments, store.records().first(query, kDepartments));
    for (const RecordRow& row : departments)
        data.departments << qMakePair(row.record.id(), row.record.title());
    KECE_TRY(const QVector<PackListing> packs, listPacks(store, today));
    for (const PackListing& listing : packs) {
        if (listing.pack.tiering)
            data.policies << HeaderData::Policy{listing.pack.id,
                RunHeader::tr("%1, version %2").arg(tierName(listing.pack.name, listing.pack.nameEn), listing.pack.version),
                listing.inForce.contains(kSection)};
    }
    std::stable_sort(data.policies.begin(), data.policies.end(), [](const auto& a, const auto& b) { return a.inForce > b.inForce; });
    KECE_TRY(const QVector<TierRun> runs, store.tiers().runs(1));
    if (!runs.isEmpty())
        data.last = runs.first();
    if (const Result<QDate> next = nextReview(store, today); next.ok())
        data.nextReview = *next;
    return data;
}

} // namespace

RunHeader::RunHeader(Workplace& workplace, QWidget* parent)
    : QFrame(parent),
      m_workplace(workplace),
      m_department(new QComboBox),
      m_day(new DateLine(workplace.today())),
      m_policy(new QComboBox),
      m_try(new QPushButton(icon("flask"), tr("Try  F8"))),
      m_run(new QPushButton(icon("player-play", Qt::white), tr("Run…"))),
      m_last(new ElidedLabel)
{
    setProperty("bar", "top");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::px(12), Theme::px(8), Theme::px(12), Theme::px(8));
    row->setSpacing(Theme::px(8));
    const auto add = [row](const QString& text, QWidget* widget, int width) {
        auto* label = new QLabel(text);
        label->setBuddy(widget);
        widget->setAccessibleName(text);
        widget->setFixedWidth(Theme::px(width));
        row->addWidget(label);
        row->addWidget(widget);
        row->addSpacing(Theme::px(4));
    };
    m_department->addItem(tr("All departments"), -1);
    m_day->setDate(workplace.today());
    m_day->line()->setAccessibleName(tr("As of"));
    add(tr("For"), m_department, 120);
    add(tr("As of"), m_day, 128);
    add(tr("Policy"), m_policy, 240);
    m_run->setProperty("primary", true);
    m_try->setToolTip(tr("What it would come to; writes nothing (F8)"));
    m_try->setShortcut(QKeySequence(Qt::Key_F8));
    m_last->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_try);
    row->addWidget(m_run);
    row->addStretch(1);
    row->addWidget(m_last);
    connect(m_try, &QPushButton::clicked, this, &RunHeader::tryWanted);
    connect(m_run, &QPushButton::clicked, this, &RunHeader::runWanted);
    connect(m_policy, &QComboBox::currentIndexChanged, this, &RunHeader::onPolicyChosen);
    reload();
}

qint64 RunHeader::department() const
{
    return m_department->currentData().toLongLong();
}

QString RunHeader::departmentName() const
{
    return m_department->currentText();
}

Result<QDate> RunHeader::asOf() const
{
    KECE_TRY(const QDate day, m_day->date());
    return day.isValid() ? day : m_workplace.today();
}

QString RunHeader::policy() const
{
    return m_policy->currentIndex() > 0 ? m_policy->currentData().toString() : QString();
}

void RunHeader::choosePolicy(const QString& id)
{
    m_policy->setCurrentIndex(id.isEmpty() ? 0 : std::max(m_policy->findData(id), 0));
}

void RunHeader::choose(QDate day, qint64 department)
{
    m_day->setDate(day);
    m_department->setCurrentIndex(std::max(m_department->findData(department), 0));
    choosePolicy({});
}

void RunHeader::setRunning(bool running)
{
    m_isRunning = running;
    m_try->setEnabled(!running);
    onPolicyChosen();
}

void RunHeader::onPolicyChosen()
{
    const QString readOnly = m_workplace.database().readOnlyReason();
    const bool isInForce = m_policy->currentIndex() <= 0;
    m_run->setEnabled(!m_isRunning && isInForce && readOnly.isEmpty());
    m_run->setToolTip(!readOnly.isEmpty() ? readOnly
            : isInForce                   ? tr("Grades everybody and puts the result in force")
                                          : tr("Only the policy in force can be run; others can be tried."));
}

void RunHeader::reload()
{
    const auto work = [today = m_workplace.today()](Store& store) { return readHeader(store, today); };
    whenDone(m_workplace.read<HeaderData>(work), this, [this](const Result<HeaderData>& data) {
        if (!data.ok()) {
            Q_EMIT failed(data.error());
            return;
        }
        const qint64 department = this->department();
        const QString policy = this->policy();
        while (m_department->count() > 1)
            m_department->removeItem(1);
        for (const auto& [id, name] : data->departments)
            m_department->addItem(name, id);
        m_department->setCurrentIndex(std::max(m_department->findData(department), 0));
        m_policy->clear();
        for (const auto& listed : data->policies)
            m_policy->addItem(listed.inForce ? tr("%1 (in force)").arg(listed.title) : listed.title, listed.id);
        choosePolicy(policy);
        QStringList words;
        if (data->last)
            words << tr("Last %1 · batch %2").arg(data->last->asOf.toString(Qt::ISODate)).arg(data->last->id.value);
        if (data->nextReview.isValid())
            words << tr("next review %1").arg(data->nextReview.toString(Qt::ISODate));
        m_last->setText(words.join(QStringLiteral("  |  ")));
        m_last->setToolTip(m_last->text());
    });
}

} // namespace kece
