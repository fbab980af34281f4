// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Product.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Field kFields[] = {
    text<&Product::name>("name", QT_TRANSLATE_NOOP("Product", "Name")).required().unique().searchable().forAll().inList(1),
    text<&Product::code>("code", QT_TRANSLATE_NOOP("Product", "Code")).searchable().inList(2),
};

} // namespace

const EntitySchema& productSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<Product>("products", "products", "Product", kFields);
        s.singular = QT_TRANSLATE_NOOP("Product", "Product");
        s.plural = QT_TRANSLATE_NOOP("Product", "Products");
        s.icon = "package";
        s.identityKey = "name";
        s.titleKey = "name";
        s.codeKey = "code";
        return s;
    }();
    return schema;
}

} // namespace kece
