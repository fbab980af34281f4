// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/FormDialog.h"

#include "services/records/Foresight.h"
#include "widgets/async/whenDone.h"
#include "widgets/forms/MergeDialog.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/prompts/Prompts.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace kece {

namespace {

constexpr int kLookMs = 250;

QString geometryKey(const EntitySchema& schema)
{
    return QStringLiteral("forms/%1/geometry").arg(QLatin1String(schema.kind));
}

} // namespace

FormDialog::FormDialog(Workplace& workplace, const EntitySchema& schema, QWidget* parent)
    : QDialog(parent), m_workplace(workplace), m_form(new RecordForm(workplace, schema)), m_messages(new MessageBar)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    setWindowIcon(icon(schema.icon));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_form->setBackgroundRole(QPalette::Base);
    m_form->setAutoFillBackground(true);
    column->addWidget(m_messages);
    column->addWidget(scroll, 1);
    column->addWidget(createForesight());
    column->addWidget(createFoot());

    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, [this] { save(After::Close); });
    for (auto keys : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(keys), this), &QShortcut::activated, this, [this] { save(After::Next); });
    connect(m_form, &RecordForm::ready, this, [this] {
        setWindowTitle(m_form->title());
        m_next->setVisible(m_form->id() == 0);
    });
    connect(m_form, &RecordForm::failed, m_messages, &MessageBar::showError);
    connect(m_form, &RecordForm::conflicted, this, [this](const EditOutcome& outcome) { openMerge(outcome, Ends::Saving); });
    connect(m_form, &RecordForm::compared, this, [this](const EditOutcome& outcome) {
        if (outcome.theirs.row.record.isNull())
            return;
        if (m_showsAll || !outcome.merge.isSettled())
            openMerge(outcome, Ends::Merging);
        else
            m_form->takeOver(outcome, outcome.merge.merged);
    });
    connect(m_form, &RecordForm::changedElsewhere, this, &FormDialog::tellChangedElsewhere);
    connect(m_form, &RecordForm::draftSaved, this, [this](const QDateTime& at) {
        m_draft->setText(tr("Draft kept at %1").arg(at.toTimeZone(m_workplace.session().zone).toString("HH:mm:ss")));
    });
    connect(m_form, &RecordForm::draftRestored, this, [this](const QDateTime& at) {
        m_messages->showMessage(MessageBar::Kind::Note,
            tr("This is what you had typed at %1 and not saved.").arg(at.toTimeZone(m_workplace.session().zone).toString("MM-dd HH:mm")));
        m_messages->addAction(tr("Start afresh"), [this] {
            const qint64 id = m_form->id();
            m_form->discard();
            id ? m_form->edit(id) : m_form->startNew(m_presets);
        });
    });
    connect(m_form, &RecordForm::saved, this, [this](qint64 id) {
        Q_EMIT saved(id);
        m_draft->clear();
        if (m_after == After::Close) {
            close();
            return;
        }
        m_messages->showMessage(MessageBar::Kind::Done, tr("Saved. Next one."));
        m_form->startNew();
    });

    setWindowTitle(m_form->title());
    const int usual = Theme::px(schema.fields.size() > 16 ? 860 : schema.fields.size() > 9 ? 760 : 640);
    const QSize wanted(
        std::max(usual, m_form->minimumSizeHint().width() + Theme::px(24)), m_form->sizeHint().height() + Theme::px(isForeseen(schema) ? 124 : 64));
    const QSize room = screen() ? screen()->availableSize() * 0.9 : wanted;
    resize(wanted.boundedTo(room));
    restoreGeometry(QSettings().value(geometryKey(schema)).toByteArray());
}

FormDialog::~FormDialog()
{
    QSettings().setValue(geometryKey(m_form->schema()), saveGeometry());
}

QWidget* FormDialog::createFoot()
{
    auto* foot = new QFrame;
    foot->setProperty("foot", true);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(Theme::px(16), Theme::px(8), Theme::px(16), Theme::px(8));
    m_draft = new QLabel;
    m_draft->setProperty("secondary", true);
    row->addWidget(m_draft, 1);
    const auto button = [row](const QString& text, const char* keys) {
        auto* made = new QPushButton(QStringLiteral("%1  %2").arg(text, QLatin1String(keys)));
        made->setAccessibleName(text);
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    auto* saveButton = button(tr("Save"), "Ctrl+S");
    saveButton->setProperty("primary", true);
    m_next = button(tr("Save and next"), "Ctrl+Enter");
    auto* cancel = button(tr("Cancel"), "Esc");
    connect(saveButton, &QPushButton::clicked, this, [this] { save(After::Close); });
    connect(m_next, &QPushButton::clicked, this, [this] { save(After::Next); });
    connect(cancel, &QPushButton::clicked, this, &FormDialog::reject);
    return foot;
}

QWidget* FormDialog::createForesight()
{
    m_foresight = new QLabel;
    m_foresight->setObjectName("foresight");
    m_foresight->setTextFormat(Qt::RichText);
    m_foresight->setWordWrap(true);
    m_foresight->setAccessibleName(tr("What saving brings"));
    m_foresight->setContentsMargins(Theme::px(16), Theme::px(6), Theme::px(16), Theme::px(6));
    m_foresight->setProperty("foresight", true);
    m_foresight->hide();
    m_looking.setSingleShot(true);
    m_looking.setInterval(kLookMs);
    connect(&m_looking, &QTimer::timeout, this, &FormDialog::lookAhead);
    connect(m_form, &RecordForm::changed, &m_looking, qOverload<>(&QTimer::start));
    connect(m_form, &RecordForm::ready, this, &FormDialog::lookAhead);
    return m_foresight;
}

void FormDialog::lookAhead()
{
    if (!m_form->isReady() || !isForeseen(m_form->schema()))
        return;
    const int look = ++m_look;
    using Lines = QVector<ForeseenLine>;
    const auto work = [session = m_workplace.session(), typed = m_form->asTyped()](Store& store) { return foresee(store, session, typed); };
    whenDone(m_workplace.read<Lines>(work), this, [this, look](const Result<Lines>& lines) {
        if (look != m_look)
            return; // typed on since
        QStringList texts;
        for (const ForeseenLine& line : lines.ok() ? *lines : Lines()) {
            const QString outcome = line.isWarning
                ? QStringLiteral("<span style=\"color:%1\">%2</span>").arg(Theme::tokens().due.text.name(), line.outcome.toHtmlEscaped())
                : QStringLiteral("<b>%1</b>").arg(line.outcome.toHtmlEscaped());
            const QString why = QStringLiteral("<span style=\"color:%1\">%2</span>").arg(Theme::tokens().secondary.name(), line.why.toHtmlEscaped());
            texts << QStringLiteral("%1&nbsp;&nbsp;%2&nbsp;&nbsp;%3").arg(line.what.toHtmlEscaped(), outcome, why);
        }
        m_foresight->setText(texts.join(QStringLiteral("<br>")));
        m_foresight->setVisible(!texts.isEmpty());
    });
}

void FormDialog::tellChangedElsewhere(const TheirEdit& theirs)
{
    const CellContext context{m_workplace.today(), m_workplace.session().zone};
    const Stored& stored = theirs.row.record.stored();
    if (theirs.row.record.isVoid()) {
        m_messages->showMessage(MessageBar::Kind::Warning,
            tr("%1 made this record void on %2 (%3). It can no longer be saved; what you typed is still here.")
                .arg(theirs.latest.login, stored.voidedOn.toString(Qt::ISODate), stored.voidReason));
        return;
    }
    m_messages->showMessage(
        MessageBar::Kind::Note, tr("Changed by %1: %2").arg(theirs.latest.login, differenceText(m_form->loaded(), theirs.row, context)));
    if (!m_form->isChanged())
        return;
    const auto compare = [this](bool showsAll) {
        m_showsAll = showsAll;
        m_form->compare();
    };
    m_messages->addAction(tr("Show"), [compare] { compare(true); });
    m_messages->addAction(tr("Merge"), [compare] { compare(false); });
}

void FormDialog::openMerge(const EditOutcome& outcome, Ends ends)
{
    auto* dialog = new MergeDialog(
        m_form->loaded(), outcome, {m_workplace.today(), m_workplace.session().zone}, ends == Ends::Saving ? tr("Save") : tr("Take over"), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, outcome, ends] {
        if (ends == Ends::Saving)
            m_form->saveDecided(outcome, dialog->decided());
        else
            m_form->takeOver(outcome, dialog->decided());
    });
    dialog->open();
}

void FormDialog::startNew(const Presets& presets)
{
    m_presets = presets;
    m_form->startNew(presets);
}

void FormDialog::edit(qint64 id)
{
    m_form->edit(id);
}

FormDialog::State FormDialog::state() const
{
    return {&m_form->schema(), m_form->id(), m_presets, m_form->isChanged() ? m_form->typed() : QVariantMap(), geometry()};
}

void FormDialog::restore(const State& state)
{
    setGeometry(state.place);
    m_form->resume(state.typed);
    state.id ? edit(state.id) : startNew(state.presets);
}

bool FormDialog::mayLeave()
{
    if (!m_form->isChanged())
        return true;
    switch (m_workplace.prompts().askToLeave(this, m_form->title())) {
    case Prompts::Leave::Save:
        save(After::Close);
        return false; // closes when it is saved
    case Prompts::Leave::Discard:
        m_form->discard();
        return true;
    case Prompts::Leave::Stay:
        break;
    }
    return false;
}

void FormDialog::reject()
{
    close();
}

void FormDialog::closeEvent(QCloseEvent* event)
{
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    event->accept(); // QDialog's own answer would be to reject again, and to stay open
}

void FormDialog::save(After after)
{
    m_after = m_form->id() == 0 ? after : After::Close;
    m_form->save();
}

} // namespace kece
