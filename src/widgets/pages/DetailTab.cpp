// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/DetailTab.h"

#include "domain/entities/Customer.h"
#include "domain/entities/TierRun.h"
#include "services/access/Concealment.h"
#include "services/access/RevealField.h"
#include "services/audit/changeWords.h"
#include "services/policies/Policies.h"
#include "storage/AuditStore.h"
#include "storage/RecordStore.h"
#include "storage/TierStore.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"
#include "widgets/models/Cell.h"
#include "widgets/pages/GrowingListView.h"
#include "widgets/pages/Timeline.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace kece {

namespace {

constexpr int kChanges = 100;

QString actionWords(const QString& action)
{
    return auditEntrySchema().label(*auditEntrySchema().field(u"action"), action);
}

} // namespace

DetailTab::DetailTab(Workplace& workplace) : m_workplace(workplace), m_column(nullptr)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(Theme::px(16), Theme::px(12), Theme::px(16), Theme::px(16));
    m_column->setSpacing(Theme::px(8));
    setWidget(page);
}

void SheetTab::showRecord(const RecordRow& row)
{
    delete m_sheet;
    m_sheet = new QWidget;
    auto* grid = new QGridLayout(m_sheet);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::px(12));
    grid->setVerticalSpacing(Theme::px(6));
    grid->setColumnStretch(1, 1);
    const CellContext context{workplace().today(), workplace().session().zone};
    int line = 0;
    const auto add = [&](const QString& name, const QString& text) {
        auto* label = new QLabel(name);
        label->setProperty("secondary", true);
        auto* value = new QLabel(text);
        value->setWordWrap(true);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(name + ' ' + text);
        grid->addWidget(label, line, 0, Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(value, line++, 1, Qt::AlignTop);
        return value;
    };
    const EntitySchema& schema = row.record.schema();
    const std::shared_ptr<const Person> person = workplace().session().person;
    const bool reveals = person && person->may(Action::Reveal, schema);
    const char* section = nullptr;
    for (const Field& field : schema.fields) {
        const QVariant value = row.record.value(field);
        if (!value.isValid() || field.figureOf)
            continue;
        if (field.section && field.section != section) {
            auto* heading = new QLabel(schema.sectionName(field));
            heading->setProperty("section", true);
            grid->addWidget(heading, line++, 0, 1, 2);
        }
        section = field.section;
        if (field.type == FieldType::LongText && !hasOwnLook(field))
            add(schema.label(field), value.toString());
        else if (field.type == FieldType::Date) // in full here, where there is room
            add(schema.label(field), value.toDate().toString(Qt::ISODate));
        else if (field.type == FieldType::Instant)
            add(schema.label(field), value.toDateTime().toTimeZone(context.zone).toString("yyyy-MM-dd HH:mm"));
        else {
            QLabel* text = add(schema.label(field), makeCell(row, field, context).spoken());
            if (reveals && Concealment(*person, schema).isMasked(field))
                addReveal(*text, *grid, line - 1, field, row.record);
        }
    }
    const auto attributes = row.record.attributes();
    for (auto it = attributes.begin(); it != attributes.end(); ++it)
        add(it.key(), it.value());
    if (row.record.isVoid())
        add(tr("Void"), row.record.stored().voidedOn.toString(Qt::ISODate) + ' ' + row.record.stored().voidReason);
    grid->setRowStretch(line, 1);
    column()->addWidget(m_sheet);
}

/// One look at a masked value, which the trail keeps.
void SheetTab::addReveal(QLabel& value, QGridLayout& grid, int line, const Field& field, const Record& record)
{
    const EntitySchema& schema = record.schema();
    auto* button = new QToolButton;
    button->setIcon(icon("eye"));
    button->setFixedHeight(value.sizeHint().height());
    button->setAccessibleName(tr("Show “%1” in clear").arg(schema.label(field)));
    button->setToolTip(tr("Show in clear; the trail keeps who looked."));
    grid.addWidget(button, line, 2, Qt::AlignTop);
    connect(button, &QToolButton::clicked, &value, [this, &schema, &field, id = record.id(), button, value = &value] {
        button->setEnabled(false);
        whenDone(revealLater(workplace().database(), schema, field, id), value,
            [this, button, value, name = schema.label(field)](const Result<QString>& clear) {
                button->setHidden(clear.ok());
                button->setEnabled(true);
                if (!clear.ok()) {
                    Q_EMIT failed(clear.error());
                    return;
                }
                value->setText(*clear);
                value->setAccessibleName(name + ' ' + *clear);
            });
    });
}

HistoryTab::HistoryTab(Workplace& workplace)
    : DetailTab(workplace), m_model(new TimelineModel(workplace.today(), this)), m_empty(new QLabel(tr("Nothing has been changed yet.")))
{
    auto* list = new GrowingListView;
    list->setModel(m_model);
    list->setItemDelegate(new TimelineDelegate(list));
    list->setAccessibleName(tr("History"));
    m_empty->setProperty("secondary", true);
    column()->addWidget(m_empty);
    column()->addWidget(list);
    column()->addStretch();
}

void HistoryTab::showRecord(const RecordRow& row)
{
    const EntitySchema& schema = row.record.schema();
    const auto work = [&schema, id = row.record.id(), zone = workplace().session().zone](Store& store) -> Result<QVector<TimelineEntry>> {
        QVector<TimelineEntry> entries;
        AuditFilter filter;
        filter.kind = QString::fromLatin1(schema.kind);
        filter.recordId = id;
        filter.withImports = true;
        KECE_TRY(const QVector<AuditEntry> trail, store.audit().entries(filter, 0, kChanges));
        const auto title = [&store](const EntitySchema& target, qint64 of) {
            const auto row = store.records().get(target, of);
            return row.ok() ? row->record.title() : QString();
        };
        for (const AuditEntry& entry : trail) {
            const QDateTime at = entry.at.toTimeZone(zone);
            // The fields of a new record stand beside it anyway.
            const QString words = entry.action == QLatin1String(AuditAction::kCreate) ? QString() : changeWords(entry, title);
            entries << TimelineEntry{&auditEntrySchema(), entry.id.value, at.date(),
                at.toString("HH:mm") + QStringLiteral(" · ") + QStringList{entry.actor, actionWords(entry.action)}.join(' ').trimmed(),
                QStringList{entry.reason, words}.join(' ').trimmed()};
        }
        if (&schema == &customerSchema()) {
            KECE_TRY(const QVector<TierHistoryEntry> tiers, store.tiers().history({id}, kChanges));
            QHash<QString, QString> packs; // by id: the name, which outlives no pack that is gone
            for (const TierHistoryEntry& tier : tiers) {
                const QString& pack = tier.assignment.pack;
                if (!packs.contains(pack)) {
                    const Result<PackVersion> found = findPack(store, pack);
                    packs.insert(pack, found.ok() ? tierName(found->pack.name, found->pack.nameEn) : pack);
                }
                const QString name = tierName(tier.assignment.tierName, tier.assignment.tierNameEn);
                entries << TimelineEntry{&tierRunSchema(), tier.run, tier.asOf, name.isEmpty() ? tr("Unclassified") : name,
                    (tr("%1, version %2").arg(packs.value(pack), tier.assignment.version) + ' ' + tier.assignment.articles).simplified()};
            }
            std::stable_sort(entries.begin(), entries.end(), [](const TimelineEntry& a, const TimelineEntry& b) { return a.day > b.day; });
        }
        return entries;
    };
    whenDone(workplace().read<QVector<TimelineEntry>>(work), this, [this, generation = startAsking()](const Result<QVector<TimelineEntry>>& entries) {
        if (!isCurrent(generation))
            return;
        if (!entries.ok()) {
            Q_EMIT failed(entries.error());
            return;
        }
        m_model->setEntries(*entries);
        m_empty->setVisible(entries->isEmpty());
    });
}

} // namespace kece
