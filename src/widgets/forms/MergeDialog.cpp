// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/MergeDialog.h"

#include "widgets/look/Theme.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kece {

namespace {

constexpr int kMostDifferences = 3;

QString nameOf(const EntitySchema& schema, const MergeConflict& what)
{
    return what.field ? schema.label(*what.field) : what.key;
}

QString textOf(const RecordRow& row, const MergeConflict& what, const CellContext& context)
{
    QString text;
    if (!what.field)
        text = row.record.attributes().value(what.key);
    else if (what.field->type == FieldType::LongText)
        text = row.record.value(*what.field).toString();
    else
        return makeCell(row, *what.field, context).spoken();
    return text.isEmpty() ? QString(QChar(0x2014)) : text;
}

QLabel* plainLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// A value that chooses its radio button when it is clicked.
class ValueLabel : public QLabel
{
public:
    ValueLabel(const QString& text, QRadioButton& button) : QLabel(text), m_button(button)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        setBuddy(&button);
    }

protected:
    void mouseReleaseEvent(QMouseEvent*) override { m_button.click(); }

private:
    QRadioButton& m_button;
};

} // namespace

MergeDialog::MergeDialog(const RecordRow& original, const EditOutcome& outcome, const CellContext& context, const QString& verb, QWidget* parent)
    : QDialog(parent), m_outcome(outcome), m_done(new QPushButton(verb))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Two edits of one record"));
    const auto conflicts = outcome.merge.conflicts.size();
    auto* head = plainLabel(conflicts > 0
            ? tr("While you were editing “%1”, %2 saved it too. %n field(s) were changed by both: choose what holds.", nullptr, int(conflicts))
                  .arg(original.record.title(), outcome.theirs.latest.login)
            : tr("While you were editing “%1”, %2 saved it too. You changed different fields: both hold.")
                  .arg(original.record.title(), outcome.theirs.latest.login));
    auto* scroll = new QScrollArea;
    scroll->setWidget(createGrid(original, context));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);

    auto* foot = new QHBoxLayout;
    if (!m_choices.isEmpty()) {
        auto* theirs = new QPushButton(tr("All &theirs"));
        auto* mine = new QPushButton(tr("All &mine"));
        connect(theirs, &QPushButton::clicked, this, [this] { takeAll(&Choice::theirs); });
        connect(mine, &QPushButton::clicked, this, [this] { takeAll(&Choice::mine); });
        for (QPushButton* button : {theirs, mine}) {
            button->setAutoDefault(false);
            foot->addWidget(button);
        }
    }
    foot->addStretch();
    auto* cancel = new QPushButton(tr("Back to the form"));
    cancel->setAutoDefault(false);
    m_done->setProperty("primary", true);
    m_done->setDefault(true);
    connect(m_done, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    foot->addWidget(m_done);
    foot->addWidget(cancel);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::px(16), Theme::px(12), Theme::px(16), Theme::px(12));
    column->setSpacing(Theme::px(12));
    column->addWidget(head);
    column->addWidget(scroll, 1);
    column->addLayout(foot);
    showDecided();
    resize(Theme::px(820), std::min(Theme::px(560), scroll->widget()->sizeHint().height() + Theme::px(150)));
    if (!m_choices.isEmpty())
        m_choices.first().theirs->setFocus();
}

QWidget* MergeDialog::createGrid(const RecordRow& original, const CellContext& context)
{
    const TheirEdit& theirs = m_outcome.theirs;
    const EntitySchema& schema = original.record.schema();
    auto* sheet = new QWidget;
    auto* grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::px(16));
    grid->setVerticalSpacing(Theme::px(10));
    for (int column = 1; column < 4; ++column)
        grid->setColumnStretch(column, 1);
    int row = 0;
    const QString titles[] = {tr("Field"), tr("Original"), tr("Theirs"), tr("Mine")};
    for (int column = 0; column < 4; ++column) {
        auto* title = new QLabel(titles[column]);
        title->setProperty("secondary", true);
        grid->addWidget(title, row, column);
    }
    const auto start = [&](const MergeConflict& what) {
        ++row;
        grid->addWidget(plainLabel(nameOf(schema, what)), row, 0, Qt::AlignTop);
        grid->addWidget(plainLabel(textOf(original, what, context)), row, 1, Qt::AlignTop);
    };
    const auto authorOf = [&](const QString& key) {
        const FieldAuthor author = theirs.authors.value(key, theirs.latest);
        return author.login + ' ' + shortInstant(author.at, context);
    };
    for (const MergeConflict& what : m_outcome.merge.conflicts) {
        start(what);
        Choice choice{what, addChoice(*grid, row, 2, tr("Theirs (%1)").arg(authorOf(what.key)), textOf(theirs.row, what, context)),
            addChoice(*grid, row, 3, tr("Mine"), textOf(m_outcome.mine, what, context))};
        for (QRadioButton* button : {choice.theirs, choice.mine})
            button->setAccessibleName(nameOf(schema, what) + QStringLiteral(": ") + button->accessibleName());
        auto* group = new QButtonGroup(this);
        group->addButton(choice.theirs);
        group->addButton(choice.mine);
        m_choices << choice;
    }
    // What came together by itself: to be seen, not to be decided.
    for (const FieldChange& change : difference(original.record, m_outcome.merge.merged)) {
        const MergeConflict what{schema.field(change.field), change.field};
        const bool isAsked = std::any_of(m_choices.begin(), m_choices.end(), [&](const Choice& choice) { return choice.what.key == what.key; });
        if (isAsked)
            continue;
        start(what);
        const bool isTheirs = m_outcome.merge.taken.contains(what.key);
        auto* value = plainLabel(textOf(isTheirs ? theirs.row : m_outcome.mine, what, context));
        grid->addWidget(value, row, isTheirs ? 2 : 3, Qt::AlignTop);
    }
    grid->setRowStretch(row + 1, 1);
    return sheet;
}

QRadioButton* MergeDialog::addChoice(QGridLayout& grid, int row, int column, const QString& side, const QString& text)
{
    auto* button = new QRadioButton(side);
    button->setAccessibleName(side + ' ' + text);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QRadioButton::toggled, this, &MergeDialog::showDecided);
    auto* value = new ValueLabel(text, *button);
    auto* cell = new QVBoxLayout;
    cell->setSpacing(Theme::px(2));
    cell->addWidget(button);
    cell->addWidget(value);
    value->setContentsMargins(Theme::px(22), 0, 0, 0);
    grid.addLayout(cell, row, column, Qt::AlignTop);
    return button;
}

void MergeDialog::takeAll(QRadioButton* Choice::*side)
{
    for (const Choice& choice : std::as_const(m_choices))
        (choice.*side)->setChecked(true);
    m_done->setFocus();
}

void MergeDialog::showDecided()
{
    m_done->setEnabled(
        std::all_of(m_choices.begin(), m_choices.end(), [](const Choice& choice) { return choice.theirs->isChecked() || choice.mine->isChecked(); }));
}

Record MergeDialog::decided() const
{
    Record record = m_outcome.merge.merged;
    for (const Choice& choice : m_choices) {
        if (choice.mine->isChecked())
            copyValue(record, m_outcome.mine.record, choice.what);
    }
    return record;
}

QString differenceText(const RecordRow& before, const RecordRow& after, const CellContext& context)
{
    const EntitySchema& schema = after.record.schema();
    QStringList words;
    const QVector<FieldChange> changes = difference(before.record, after.record);
    for (const FieldChange& change : changes.mid(0, kMostDifferences)) {
        const MergeConflict what{schema.field(change.field), change.field};
        words << QStringLiteral("%1 %2 \u2192 %3")
                     .arg(nameOf(schema, what), textOf(before, what, context).simplified(), textOf(after, what, context).simplified());
    }
    if (changes.size() > kMostDifferences)
        words << MergeDialog::tr("%n more", nullptr, int(changes.size()) - kMostDifferences);
    return words.join(QStringLiteral("; "));
}

} // namespace kece
