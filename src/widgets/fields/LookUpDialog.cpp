// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fields/LookUpDialog.h"

#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"
#include "widgets/models/PagedRecordModel.h"
#include "widgets/pages/RecordTable.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kece {

LookUpDialog::LookUpDialog(Workplace& workplace, const EntitySchema& target, const QString& text, QWidget* parent)
    : QDialog(parent), m_model(new PagedRecordModel(workplace, target, this)), m_line(new QLineEdit(text)), m_table(new RecordTable(*m_model))
{
    setWindowTitle(tr("Look up: %1").arg(target.singularName()));
    resize(Theme::px(640), Theme::px(440));
    m_line->addAction(icon("search"), QLineEdit::LeadingPosition);
    m_line->setPlaceholderText(tr("Name, code, phone or pinyin initials"));
    m_line->setAccessibleName(tr("Search"));
    m_line->installEventFilter(this);
    m_table->setAccessibleName(target.pluralName());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);

    auto* choose = new QPushButton(tr("Choose"));
    choose->setProperty("primary", true);
    choose->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(choose);
    buttons->addWidget(cancel);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_line);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);

    const auto search = [this] {
        RecordQuery query = m_model->query();
        query.text = m_line->text().trimmed();
        m_model->setQuery(query);
    };
    connect(m_line, &QLineEdit::textEdited, this, search);
    connect(m_model, &PagedRecordModel::arrived, m_table, [this] { m_table->setCurrentIndex(m_model->index(0, 0)); });
    connect(m_table, &QTableView::doubleClicked, this, &LookUpDialog::pick);
    connect(choose, &QPushButton::clicked, this, &LookUpDialog::pick);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    search();
}

bool LookUpDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int step = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down ? 1 : static_cast<QKeyEvent*>(event)->key() == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            const int row = std::clamp(m_table->currentIndex().row() + step, 0, std::max(m_model->rowCount() - 1, 0));
            m_table->setCurrentIndex(m_model->index(row, 0));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void LookUpDialog::pick()
{
    const RecordRow* row = m_model->row(m_table->currentIndex().row());
    if (!row)
        return;
    Q_EMIT picked(row->record.id(), row->record.title());
    accept();
}

} // namespace kece
