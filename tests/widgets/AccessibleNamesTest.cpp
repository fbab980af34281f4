// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Catalogue.h"
#include "support/Desk.h"
#include "widgets/MainWindow.h"
#include "widgets/fields/LookUpDialog.h"
#include "widgets/tiering/DecisionDialog.h"
#include "widgets/wizards/ImportDialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSettings>
#include <QTabBar>
#include <QThreadPool>

namespace kece {
namespace {

class AccessibleNames : public Desk
{
protected:
    AccessibleNames() { QSettings().clear(); }

    static bool isControl(const QWidget& widget)
    {
        return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget)
            || qobject_cast<const QPlainTextEdit*>(&widget) || qobject_cast<const QAbstractItemView*>(&widget)
            || qobject_cast<const QProgressBar*>(&widget) || qobject_cast<const QTabBar*>(&widget);
    }

    /// Parts that Qt puts into its own widgets.
    static bool isInner(const QWidget& widget)
    {
        const QWidget* parent = widget.parentWidget();
        return widget.objectName().startsWith("qt_") || qobject_cast<const QHeaderView*>(&widget) || qobject_cast<const QComboBox*>(parent)
            || qobject_cast<const QTabBar*>(parent) || (parent && parent->inherits("QComboBoxPrivateContainer"))
            || qobject_cast<const QAbstractItemView*>(parent) || qobject_cast<const QLineEdit*>(parent) || widget.inherits("QToolBarExtension")
            || (parent && parent->inherits("QCalendarWidget"));
    }

    static QStringList nameless(QWidget& root)
    {
        QStringList found;
        for (QWidget* widget : root.findChildren<QWidget*>()) {
            if (!isControl(*widget) || isInner(*widget))
                continue;
            QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
            if (accessible && !accessible->text(QAccessible::Name).trimmed().isEmpty())
                continue;
            QStringList path;
            for (const QWidget* up = widget; up && path.size() < 5; up = up->parentWidget())
                path.prepend(QString::fromLatin1(up->metaObject()->className()) + (up->objectName().isEmpty() ? "" : '#' + up->objectName()));
            found << path.join(" > ");
        }
        return found;
    }
};

TEST_F(AccessibleNames, AreThereForEveryControlOfTheWindow)
{
    addCustomer("A", "Alpha");
    MainWindow window(*workplace);
    window.show();
    settle();
    for (int area = 0; area < window.areaCount(); ++area) {
        window.showArea(area);
        settle();
    }
    window.showArea(window.areaNamed("customers"));
    for (auto* tabs : window.findChildren<QTabBar*>()) {
        for (int i = 0; tabs->property("inner").toBool() && i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            settle();
        }
    }
    EXPECT_EQ(nameless(window).join('\n').toStdString(), "");
}

TEST_F(AccessibleNames, AreThereForEveryControlOfTheForms)
{
    for (const EntitySchema* schema : catalogue()) {
        if (schema->isReadOnly)
            continue;
        auto* form = new FormDialog(*workplace, *schema, nullptr);
        form->show();
        form->startNew();
        settle();
        EXPECT_EQ(nameless(*form).join('\n').toStdString(), "") << schema->kind;
        delete form;
    }
}

TEST_F(AccessibleNames, AreThereForEveryControlOfTheDialogs)
{
    const qint64 customer = addCustomer("A", "Alpha");
    QFile file(folder.filePath("customers.csv"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("code,name,hue\nB,Beta,green\n");
    file.close();
    ImportDialog import(*workplace, customerSchema(), nullptr);
    import.setFile(file.fileName());
    import.show();
    auto* decision = new DecisionDialog(*workplace, customer, "Alpha", nullptr);
    LookUpDialog lookUp(*workplace, customerSchema(), {}, nullptr);
    QThreadPool::globalInstance()->waitForDone();
    settle();
    for (QWidget* dialog : {static_cast<QWidget*>(&import), static_cast<QWidget*>(decision), static_cast<QWidget*>(&lookUp)})
        EXPECT_EQ(nameless(*dialog).join('\n').toStdString(), "") << dialog->metaObject()->className();
    delete decision;
}

} // namespace
} // namespace kece
