// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/ListWindow.h"

#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"
#include "widgets/pages/EntityPage.h"

#include <QSettings>
#include <QVBoxLayout>

namespace kece {

namespace {

QString geometryKey(const EntitySchema& schema)
{
    return QStringLiteral("lists/%1/geometry").arg(QLatin1String(schema.kind));
}

} // namespace

ListWindow::ListWindow(Workplace& workplace, const EntitySchema& schema, QWidget* parent) : QDialog(parent), m_page(new EntityPage(workplace, schema))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setWindowTitle(schema.pluralName());
    setWindowIcon(icon(schema.icon));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    resize(Theme::px(1080), Theme::px(600));
    restoreGeometry(QSettings().value(geometryKey(schema)).toByteArray());
}

ListWindow::~ListWindow()
{
    QSettings().setValue(geometryKey(m_page->schema()), saveGeometry());
}

} // namespace kece
