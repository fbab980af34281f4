// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/policies/PackEditor.h"

#include "policy/clocks/ComplaintRules.h"
#include "policy/language/Vocabulary.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/policies/PackHighlighter.h"
#include "widgets/policies/PolicyDialogs.h"
#include "widgets/prompts/Prompts.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSaveFile>
#include <QScrollBar>
#include <QShortcut>
#include <QStandardItemModel>
#include <QTextBlock>
#include <QVBoxLayout>

namespace kece {

namespace {

constexpr int kPauseMs = 250;
constexpr int kWide = 980;
constexpr int kHigh = 680;
constexpr int kListHeight = 120;
constexpr int kShortest = 2; ///< characters before names are offered by themselves

const QRegularExpression& wordBefore()
{
    static const QRegularExpression pattern(QStringLiteral("[A-Za-z_][A-Za-z_0-9]*$"));
    return pattern;
}

QString typedBefore(const QPlainTextEdit& text)
{
    const QTextCursor cursor = text.textCursor();
    return wordBefore().match(cursor.block().text().left(cursor.positionInBlock())).captured();
}

} // namespace

PackEditor::PackEditor(Workplace& workplace, const QString& text, int line, QWidget* parent)
    : QDialog(parent),
      m_workplace(workplace),
      m_messages(new MessageBar),
      m_text(new QPlainTextEdit),
      m_problems(new QListWidget),
      m_state(new QLabel),
      m_adopt(new QPushButton(icon("check"), tr("Put in force…"))),
      m_completer(new QCompleter(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName("packEditor");
    setWindowTitle(tr("Text of the policy"));
    m_text->setAccessibleName(tr("Text of the policy"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setPlainText(text);
    m_text->document()->setModified(false);
    m_text->installEventFilter(this);
    new PackHighlighter(m_text->document());
    m_problems->setAccessibleName(tr("Mistakes"));
    m_problems->setFixedHeight(Theme::px(kListHeight));
    m_problems->setWordWrap(true);

    auto* names = new QStandardItemModel(m_completer);
    for (const auto& facts : {allFacts(), complaintFacts()}) {
        for (const FactName& fact : facts) {
            auto* item = new QStandardItem(QString::fromLatin1(fact.name));
            item->setToolTip(factLabel(fact));
            names->appendRow(item);
        }
    }
    names->sort(0);
    m_completer->setModel(names);
    m_completer->setWidget(m_text);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &PackEditor::insertCompletion);

    auto* save = new QPushButton(tr("Save as a file…"));
    auto* leave = new QPushButton(tr("Close"));
    m_adopt->setAutoDefault(false);
    save->setAutoDefault(false);
    leave->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_state, 1);
    foot->addWidget(save);
    foot->addWidget(m_adopt);
    foot->addWidget(leave);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_messages);
    column->addWidget(m_text, 1);
    column->addWidget(m_problems);
    column->addLayout(foot);
    resize(Theme::px(kWide), Theme::px(kHigh));

    m_later.setSingleShot(true);
    m_later.setInterval(kPauseMs);
    connect(&m_later, &QTimer::timeout, this, &PackEditor::check);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_later.start();
        if (typedBefore(*m_text).size() >= kShortest && m_text->hasFocus())
            complete();
        else
            m_completer->popup()->hide();
    });
    connect(m_problems, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        const QPoint place = item->data(Qt::UserRole).toPoint();
        goTo(place.y(), place.x());
    });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Space), m_text), &QShortcut::activated, this, &PackEditor::complete);
    connect(save, &QPushButton::clicked, this, &PackEditor::saveAs);
    connect(m_adopt, &QPushButton::clicked, this, &PackEditor::adopt);
    connect(leave, &QPushButton::clicked, this, &PackEditor::reject);
    check();
    goTo(line, 1);
}

void PackEditor::check()
{
    m_read = readPack(m_text->toPlainText());
    markProblems(m_read);
}

void PackEditor::markProblems(const ReadPack& read)
{
    m_problems->clear();
    QList<QTextEdit::ExtraSelection> marks;
    const auto add = [&](const Problem& problem, const QColor& color) {
        auto* item = new QListWidgetItem(tr("Line %1, column %2: %3").arg(problem.line).arg(problem.column).arg(problem.message), m_problems);
        item->setData(Qt::UserRole, QPoint(problem.column, problem.line));
        const QTextBlock block = m_text->document()->findBlockByNumber(problem.line - 1);
        if (!block.isValid())
            return;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        int column = std::clamp(problem.column - 1, 0, std::max(0, block.length() - 2));
        while (column + 1 < block.length() - 1 && !block.text()[column].isLetterOrNumber())
            ++column; // past a quotation mark
        mark.cursor.setPosition(block.position() + column);
        mark.cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
        if (!mark.cursor.hasSelection())
            mark.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(color);
        mark.format.setToolTip(problem.message);
        marks << mark;
    };
    for (const Problem& problem : read.problems)
        add(problem, Theme::tokens().overdue.text);
    for (const Problem& note : read.notes)
        add(note, Theme::tokens().due.text);
    m_text->setExtraSelections(marks);
    m_problems->setVisible(m_problems->count() > 0);
    m_state->setText(read.problems.isEmpty() ? tr("No mistakes") : tr("%n mistake(s)", nullptr, int(read.problems.size())));
    m_adopt->setEnabled(read.pack.has_value() && read.problems.isEmpty());
    m_adopt->setToolTip(m_adopt->isEnabled() ? QString() : tr("A policy with mistakes cannot be put in force"));
}

void PackEditor::goTo(int line, int column)
{
    const QTextBlock block = m_text->document()->findBlockByNumber(std::max(0, line - 1));
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::clamp(column - 1, 0, std::max(0, block.length() - 1)));
    m_text->setTextCursor(cursor);
    m_text->centerCursor();
    m_text->setFocus();
}

void PackEditor::complete()
{
    const QString typed = typedBefore(*m_text);
    m_completer->setCompletionPrefix(typed);
    if (m_completer->completionCount() == 0 || (m_completer->completionCount() == 1 && m_completer->currentCompletion() == typed)) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    QRect place = m_text->cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + m_completer->popup()->verticalScrollBar()->sizeHint().width());
    m_completer->complete(place);
}

void PackEditor::insertCompletion(const QString& word)
{
    QTextCursor cursor = m_text->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(typedBefore(*m_text).size()));
    cursor.insertText(word);
    m_text->setTextCursor(cursor);
    m_completer->popup()->hide();
}

/// While names are offered, these keys are the list's.
bool PackEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress && m_completer->popup()->isVisible()) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            event->ignore();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

bool PackEditor::saveTo(const QString& path)
{
    QSaveFile file(path);
    const QByteArray text = m_text->toPlainText().toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return true;
    m_messages->showError(Error::unavailable(tr("%1 cannot be written: %2.").arg(path, file.errorString())));
    return false;
}

void PackEditor::saveAs()
{
    const QString name = m_read.pack ? m_read.pack->id : QStringLiteral("policy");
    const QString path = m_workplace.prompts().askFileToSave(this, tr("Save the policy"), name + ".toml", tr("Policies (*.toml)"));
    if (path.isEmpty() || !saveTo(path))
        return;
    m_text->document()->setModified(false);
    m_messages->showMessage(MessageBar::Kind::Done, tr("Saved: %1").arg(path));
}

void PackEditor::adopt()
{
    check();
    if (!m_read.pack || !m_read.problems.isEmpty())
        return;
    auto* dialog = new AdoptDialog(m_workplace, {*m_read.pack, 0, {}}, this);
    connect(dialog, &AdoptDialog::adopted, this, [this](const QString& words) {
        m_text->document()->setModified(false);
        Q_EMIT adopted(words);
        accept();
    });
    dialog->show();
}

void PackEditor::reject()
{
    if (m_text->document()->isModified()) {
        switch (m_workplace.prompts().askToLeave(this, windowTitle())) {
        case Prompts::Leave::Stay:
            return;
        case Prompts::Leave::Save:
            saveAs();
            if (m_text->document()->isModified())
                return;
            break;
        case Prompts::Leave::Discard:
            break;
        }
    }
    QDialog::reject();
}

} // namespace kece
