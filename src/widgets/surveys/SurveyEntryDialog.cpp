// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surveys/SurveyEntryDialog.h"

#include "domain/entities/Customer.h"
#include "domain/schema/ChoiceLabels.h"
#include "domain/values/Money.h"
#include "services/records/ReadAsOf.h"
#include "storage/RecordStore.h"
#include "widgets/async/whenDone.h"
#include "widgets/fields/DateEditor.h"
#include "widgets/fields/HitPopup.h"
#include "widgets/fields/ReferenceEditor.h"
#include "widgets/forms/Draft.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/pages/EntityPage.h"
#include "widgets/pages/RecordTable.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kece {

namespace {

constexpr int kDraftDelayMs = 800;
constexpr int kDecimals = 2;
constexpr qint64 kMostScore = 100'00;
constexpr int kDoneColumns = 4;
/// A draft of its own beside that of the ordinary form.
constexpr qint64 kStack = -1;

QString labelOf(const char* key)
{
    return surveyResponseSchema().label(*surveyResponseSchema().field(QString::fromLatin1(key)));
}

} // namespace

SurveyEntryDialog::SurveyEntryDialog(Workplace& workplace, qint64 response, QWidget* parent)
    : QDialog(parent),
      m_workplace(workplace),
      m_response(response),
      m_messages(new MessageBar),
      m_form(new QComboBox),
      m_day(new DateLine(workplace.today())),
      m_body(new QWidget),
      m_done(new QTableWidget(0, kDoneColumns)),
      m_count(new QLabel),
      m_next(new QPushButton(icon("check"), response ? tr("Save") : tr("Save and next form")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowIcon(icon(surveyResponseSchema().icon));
    setWindowTitle(response ? tr("Correct the answers") : tr("Enter forms"));
    setMinimumWidth(Theme::px(640));
    auto* head = new QGridLayout;
    createHead(*head);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_messages);
    column->addLayout(head);
    column->addWidget(m_body);
    column->addWidget(m_done, 1);
    column->addWidget(createFoot());
    m_done->setVisible(!response);
    m_done->setAccessibleName(tr("Forms entered"));
    m_done->setHorizontalHeaderLabels({labelOf("customer_id"), labelOf("score"), labelOf("band"), labelOf("standing")});
    m_done->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_done->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_done->setFocusPolicy(Qt::NoFocus);
    m_done->setMinimumHeight(Theme::px(120));
    m_draft.setSingleShot(true);
    m_draft.setInterval(kDraftDelayMs);
    connect(&m_draft, &QTimer::timeout, this, &SurveyEntryDialog::keepDraft);
    setEnabled(false);
    begin();
}

void SurveyEntryDialog::createHead(QGridLayout& grid)
{
    m_form->setObjectName("form");
    m_form->setAccessibleName(labelOf("form"));
    m_day->line()->setObjectName("surveyed_on");
    m_day->line()->setAccessibleName(labelOf("surveyed_on"));
    m_day->setDate(m_workplace.today());
    auto* form = new QLabel(labelOf("form"));
    form->setBuddy(m_form);
    auto* day = new QLabel(labelOf("surveyed_on"));
    day->setBuddy(m_day->line());
    grid.addWidget(form, 0, 0);
    grid.addWidget(m_form, 0, 1);
    grid.addWidget(day, 0, 2);
    grid.addWidget(m_day, 0, 3);
    grid.setColumnStretch(1, 1);
    connect(m_form, &QComboBox::activated, this, [this] {
        createForm();
        m_customer->setFocus();
    });
}

QWidget* SurveyEntryDialog::createFoot()
{
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    auto* close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);
    m_next->setAutoDefault(false);
    m_next->setObjectName("saveForm");
    m_next->setToolTip(QStringLiteral("Ctrl+Enter"));
    row->addWidget(m_count, 1);
    row->addWidget(m_next);
    row->addWidget(close);
    connect(m_next, &QPushButton::clicked, this, &SurveyEntryDialog::save);
    connect(close, &QPushButton::clicked, this, &SurveyEntryDialog::reject);
    for (const QKeyCombination keys : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter, Qt::CTRL | Qt::Key_S})
        connect(new QShortcut(QKeySequence(keys), this), &QShortcut::activated, this, &SurveyEntryDialog::save);
    return foot;
}

void SurveyEntryDialog::begin()
{
    struct Start {
        SurveyScoring scoring;
        RecordRow row;
    };
    const auto work = [day = m_workplace.today(), id = m_response](Store& store) -> Result<Start> {
        Start start;
        KECE_TRY(start.scoring, SurveyScoring::inForce(store, day));
        if (id != 0) {
            KECE_TRY(start.row, store.records().get(surveyResponseSchema(), id));
        }
        return start;
    };
    whenDone(m_workplace.read<Start>(work), this, [this](const Result<Start>& start) {
        if (!start.ok()) {
            m_messages->showError(start.error());
            return;
        }
        m_scoring = start->scoring;
        m_loaded = start->row;
        const QVector<SurveyForm> forms = m_scoring.rules() ? m_scoring.rules()->forms : QVector<SurveyForm>();
        for (const SurveyForm& form : forms)
            m_form->addItem(localName(form.name, form.nameEn), form.id);
        m_form->setEnabled(!forms.isEmpty());
        createForm();
        setEnabled(true);
        m_isReady = true;
        if (m_response != 0)
            showResponse(m_loaded);
        else if (const auto draft = Draft::load(m_workplace.database().location(), QString::fromLatin1(surveyResponseSchema().kind), kStack))
            restore(*draft);
        m_customer->setFocus();
        Q_EMIT ready();
    });
}

void SurveyEntryDialog::createForm()
{
    qDeleteAll(m_body->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    delete m_body->layout();
    m_inputs.clear();
    m_scores.clear();
    auto* grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    m_customer = new ReferenceLine(m_workplace, customerSchema());
    m_customer->line()->setObjectName("customer_id");
    addInput(*grid, QStringLiteral("customer_id"), labelOf("customer_id"), m_customer, m_customer->line());
    connect(m_customer, &ReferenceLine::picked, this, [this] { advance(m_customer->line()); });
    connect(m_customer, &ReferenceLine::edited, &m_draft, qOverload<>(&QTimer::start));
    m_project = addLine(*grid, QStringLiteral("project"), labelOf("project"));
    m_unit = addLine(*grid, QStringLiteral("unit"), labelOf("unit"));
    const SurveyForm* form = m_scoring.rules() ? m_scoring.rules()->form(m_form->currentData().toString()) : nullptr;
    if (!form)
        m_scores << qMakePair(QStringLiteral("score"), addLine(*grid, QStringLiteral("score"), labelOf("score")));
    for (const SurveyFactor& factor : form ? form->factors : QVector<SurveyFactor>())
        m_scores << qMakePair(factor.id, addLine(*grid, factor.id, localName(factor.name, factor.nameEn)));
    for (const auto& [id, line] : std::as_const(m_scores)) {
        line->setPlaceholderText(QStringLiteral("0–100"));
        line->setMaximumWidth(Theme::px(120));
    }
    m_signed = new QCheckBox(labelOf("is_signed"));
    m_signed->setObjectName("is_signed");
    addInput(*grid, QStringLiteral("is_signed"), QString(), m_signed, m_signed);
    m_sealed = new QCheckBox(labelOf("is_sealed"));
    m_sealed->setObjectName("is_sealed");
    addInput(*grid, QStringLiteral("is_sealed"), QString(), m_sealed, m_sealed);
    for (QCheckBox* box : {m_signed, m_sealed})
        connect(box, &QCheckBox::toggled, &m_draft, qOverload<>(&QTimer::start));
    m_opinion = addLine(*grid, QStringLiteral("opinion"), labelOf("opinion"));
    for (QWidget* widget : m_body->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        widget->show(); // at once: what is not there yet takes no focus
}

QLineEdit* SurveyEntryDialog::addLine(QGridLayout& grid, const QString& key, const QString& label)
{
    auto* line = new QLineEdit;
    line->setObjectName(key);
    addInput(grid, key, label, line, line);
    connect(line, &QLineEdit::textEdited, &m_draft, qOverload<>(&QTimer::start));
    return line;
}

void SurveyEntryDialog::addInput(QGridLayout& grid, const QString& key, const QString& label, QWidget* widget, QWidget* focus)
{
    const int row = int(m_inputs.size());
    if (!label.isEmpty()) {
        auto* name = new QLabel(label);
        name->setBuddy(focus);
        grid.addWidget(name, row, 0, Qt::AlignRight);
        focus->setAccessibleName(label);
    }
    grid.addWidget(widget, row, 1);
    focus->installEventFilter(this);
    if (!m_inputs.isEmpty())
        setTabOrder(m_inputs.last().widget, focus);
    m_inputs << Input{key, focus};
}

void SurveyEntryDialog::showResponse(const RecordRow& row)
{
    const auto& response = row.record.as<SurveyResponse>();
    const SurveyForm* form = m_scoring.rules() ? m_scoring.rules()->form(response.form) : nullptr;
    m_form->setCurrentIndex(form ? std::max(m_form->findData(form->id), 0) : m_form->currentIndex());
    createForm();
    m_day->setDate(response.surveyedOn);
    m_customer->set(response.customer.value, row.titles.value(QStringLiteral("customer_id")));
    m_project->setText(response.project);
    m_unit->setText(response.unit);
    m_opinion->setText(response.opinion);
    m_signed->setChecked(response.isSigned);
    m_sealed->setChecked(response.isSealed);
    for (const auto& [id, line] : std::as_const(m_scores)) {
        if (const SurveyFactor* factor = form ? form->factor(id) : nullptr)
            line->setText(response.attributes.value(factor->name));
        else if (!form && response.score)
            line->setText(decimalText(*response.score, kDecimals, true));
    }
}

bool SurveyEntryDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn) {
        if (auto* line = qobject_cast<QLineEdit*>(watched))
            QTimer::singleShot(0, line, &QLineEdit::selectAll);
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const auto* popup = m_customer && watched == m_customer->line() ? m_customer->line()->findChild<HitPopup*>() : nullptr;
        if (isEnter && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && !(popup && popup->isVisible())) {
            advance(qobject_cast<QWidget*>(watched));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void SurveyEntryDialog::advance(QWidget* from)
{
    if (from == m_customer->line() && m_customer->id() == 0) {
        resolveCustomer();
        return;
    }
    const auto score = std::find_if(m_scores.begin(), m_scores.end(), [&](const auto& one) { return one.second == from; });
    if (score != m_scores.end() && !checkScore(*score->second))
        return;
    keepDraft();
    const auto at = std::find_if(m_inputs.begin(), m_inputs.end(), [&](const Input& input) { return input.widget == from; });
    if (at == m_inputs.end() || at + 1 == m_inputs.end())
        save();
    else
        (at + 1)->widget->setFocus();
}

/// Enter came before the list of hits: one that is the only one is meant.
void SurveyEntryDialog::resolveCustomer()
{
    const QString text = m_customer->line()->text().trimmed();
    if (text.isEmpty()) {
        m_messages->showMessage(MessageBar::Kind::Warning, tr("Type the customer first: part of the name, its code or pinyin initials."));
        return;
    }
    const auto work = [text](Store& store) { return findReferences(store, customerSchema(), text, 2); };
    whenDone(m_workplace.read<QVector<SearchHit>>(work), this, [this, text](const Result<QVector<SearchHit>>& hits) {
        if (!hits.ok()) {
            m_messages->showError(hits.error());
            return;
        }
        if (m_customer->id() != 0 || m_customer->line()->text().trimmed() != text)
            return;
        const bool isClear = hits->size() == 1 || (!hits->isEmpty() && (hits->first().code == text || hits->first().title == text));
        if (isClear) {
            m_customer->set(hits->first().id, hits->first().title);
            advance(m_customer->line());
        } else {
            m_messages->showMessage(MessageBar::Kind::Warning,
                hits->isEmpty() ? tr("There is no customer “%1”.").arg(text)
                                : tr("Several customers match “%1”; choose one with ↓ and Enter.").arg(text));
        }
    });
}

bool SurveyEntryDialog::checkScore(QLineEdit& line)
{
    const QString text = line.text().trimmed();
    const auto score = parseDecimal(text, kDecimals);
    if (text.isEmpty() || (score.ok() && !score->rounded && score->scaled >= 0 && score->scaled <= kMostScore))
        return true;
    m_messages->showMessage(MessageBar::Kind::Warning, tr("%1: “%2” is no score; type a number from 0 to 100.").arg(line.accessibleName(), text));
    line.selectAll();
    return false;
}

Result<Record> SurveyEntryDialog::read() const
{
    SurveyResponse response = m_response ? m_loaded.record.as<SurveyResponse>() : SurveyResponse();
    KECE_TRY(response.surveyedOn, m_day->date());
    response.customer.value = m_customer->id();
    response.project = m_project->text().trimmed();
    response.unit = m_unit->text().trimmed();
    response.opinion = m_opinion->text().trimmed();
    response.isSigned = m_signed->isChecked();
    response.isSealed = m_sealed->isChecked();
    const SurveyForm* form = m_scoring.rules() ? m_scoring.rules()->form(m_form->currentData().toString()) : nullptr;
    if (form) {
        response.form = form->name;
        response.attributes.clear();
    }
    for (const auto& [id, line] : m_scores) {
        const QString text = line->text().trimmed();
        if (form && !text.isEmpty())
            response.attributes.insert(form->factor(id)->name, text);
        if (!form && !text.isEmpty()) {
            KECE_TRY(const ParsedDecimal score, parseDecimal(text, kDecimals));
            response.score = score.scaled;
        }
    }
    return Record::of(surveyResponseSchema(), response);
}

void SurveyEntryDialog::save()
{
    if (!m_isReady || m_isSaving)
        return;
    if (m_customer->id() == 0) {
        m_customer->setFocus();
        resolveCustomer();
        return;
    }
    for (const auto& [id, line] : std::as_const(m_scores)) {
        if (!checkScore(*line)) {
            line->setFocus();
            return;
        }
    }
    const auto isAnswered = [](const auto& one) { return !one.second->text().trimmed().isEmpty(); };
    if (std::none_of(m_scores.begin(), m_scores.end(), isAnswered)) {
        m_messages->showMessage(MessageBar::Kind::Warning, tr("No score is typed yet."));
        m_scores.first().second->setFocus();
        return;
    }
    const Result<Record> record = read();
    if (!record.ok()) {
        refuse(record.error());
        return;
    }
    m_isSaving = true;
    whenDone(m_workplace.save(*record), this, [this](const Result<qint64>& id) {
        m_isSaving = false;
        if (!id.ok()) {
            refuse(id.error());
            return;
        }
        Draft::remove(m_workplace.database().location(), QString::fromLatin1(surveyResponseSchema().kind), kStack);
        m_workplace.announce(surveyResponseSchema(), *id);
        whenDone(m_workplace.get(surveyResponseSchema(), *id), this, [this](const Result<RecordRow>& row) {
            if (row.ok() && !m_response)
                addSaved(*row);
        });
        if (m_response)
            accept();
        else
            startNext();
        Q_EMIT saved(*id);
    });
}

void SurveyEntryDialog::refuse(const Error& error)
{
    m_messages->showError(error);
    const auto at = std::find_if(m_inputs.begin(), m_inputs.end(), [&](const Input& input) { return input.key == error.field; });
    if (at != m_inputs.end())
        at->widget->setFocus();
}

void SurveyEntryDialog::addSaved(const RecordRow& row)
{
    const auto& response = row.record.as<SurveyResponse>();
    const QStringList cells{row.titles.value(QStringLiteral("customer_id")), response.score ? decimalText(*response.score, kDecimals) : QString(),
        response.band, choiceLabels(surveyResponseSchema(), u"standing", {response.standing})};
    m_done->insertRow(0);
    for (int column = 0; column < kDoneColumns; ++column)
        m_done->setItem(0, column, new QTableWidgetItem(cells[column]));
    m_count->setText(tr("%n form(s) entered", nullptr, m_done->rowCount()));
    const QString obstacle = m_scoring.obstacle(m_scoring.judge(response));
    if (obstacle.isEmpty())
        m_messages->hide();
    else
        m_messages->showMessage(MessageBar::Kind::Note, QStringLiteral("%1: %2").arg(cells.first(), obstacle));
}

void SurveyEntryDialog::startNext()
{
    m_customer->set(0, {});
    for (const auto& [id, line] : std::as_const(m_scores))
        line->clear();
    m_opinion->clear();
    m_draft.stop();
    m_customer->setFocus();
}

bool SurveyEntryDialog::isTyped() const
{
    return m_isReady && !m_response
        && (m_customer->id() != 0 || !m_customer->line()->text().isEmpty()
            || std::any_of(m_scores.begin(), m_scores.end(), [](const auto& one) { return !one.second->text().isEmpty(); }));
}

void SurveyEntryDialog::keepDraft()
{
    if (!isTyped())
        return;
    Draft draft;
    draft.database = m_workplace.database().location();
    draft.kind = QString::fromLatin1(surveyResponseSchema().kind);
    draft.record = kStack;
    draft.savedAt = m_workplace.session().now();
    draft.values = {{"form", m_form->currentData()}, {"surveyed_on", m_day->line()->text()}, {"customer_id", m_customer->id()},
        {"customer", m_customer->line()->text()}, {"is_signed", m_signed->isChecked()}, {"is_sealed", m_sealed->isChecked()}};
    for (const Input& input : std::as_const(m_inputs)) {
        if (const auto* line = qobject_cast<QLineEdit*>(input.widget); line && line != m_customer->line())
            draft.values.insert(input.key, line->text());
    }
    if (const Done kept = draft.save(); !kept.ok())
        m_messages->showError(kept.error());
}

void SurveyEntryDialog::restore(const Draft& draft)
{
    m_form->setCurrentIndex(std::max(m_form->findData(draft.values.value("form")), 0));
    createForm();
    m_day->line()->setText(draft.values.value("surveyed_on").toString());
    m_customer->set(draft.values.value("customer_id").toLongLong(), draft.values.value("customer").toString());
    m_signed->setChecked(draft.values.value("is_signed").toBool());
    m_sealed->setChecked(draft.values.value("is_sealed").toBool());
    for (const Input& input : std::as_const(m_inputs)) {
        if (auto* line = qobject_cast<QLineEdit*>(input.widget); line && line != m_customer->line())
            line->setText(draft.values.value(input.key).toString());
    }
    m_messages->showMessage(MessageBar::Kind::Note,
        tr("What was typed at %1 is back.").arg(draft.savedAt.toTimeZone(m_workplace.session().zone).toString("MM-dd HH:mm")));
}

void SurveyEntryDialog::reject()
{
    keepDraft(); // it is there when the dialog is opened again
    QDialog::reject();
}

QList<QAction*> surveyActions(Workplace& workplace, EntityPage& page)
{
    QList<QAction*> actions;
    const auto add = [&](const char* image, const QString& text, const char* name, Action needed, const std::function<qint64()>& id) {
        auto* action = new QAction(icon(image), text, &page);
        action->setObjectName(QString::fromLatin1(name));
        action->setVisible(workplace.session().may(needed, surveyResponseSchema()));
        action->setEnabled(workplace.database().readOnlyReason().isEmpty());
        QObject::connect(action, &QAction::triggered, &page, [&workplace, &page, id] {
            if (const qint64 response = id(); response >= 0)
                (new SurveyEntryDialog(workplace, response, &page))->show();
        });
        actions << action;
    };
    add("file-text", SurveyEntryDialog::tr("Enter forms…"), "enterForms", Action::Create, [] { return qint64(0); });
    add("pencil", SurveyEntryDialog::tr("Correct the answers…"), "correctAnswers", Action::Change, [&page] {
        const RecordRow* row = page.table().records().row(page.table().currentIndex().row());
        return row ? row->record.id() : qint64(-1);
    });
    return actions;
}

} // namespace kece
