// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Contact.h"

#include "domain/entities/Customer.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Field kFields[] = {
    reference<&Contact::customer>("customer_id", QT_TRANSLATE_NOOP("Contact", "Customer"), [] { return &customerSchema(); }).required().inList(1),
    text<&Contact::name>("name", QT_TRANSLATE_NOOP("Contact", "Name")).required().searchable().inList(2),
    text<&Contact::position>("position", QT_TRANSLATE_NOOP("Contact", "Position")).inList(3),
    text<&Contact::phone>("phone", QT_TRANSLATE_NOOP("Contact", "Phone")).searchable().personal().inList(4),
    text<&Contact::mobile>("mobile", QT_TRANSLATE_NOOP("Contact", "Mobile")).searchable().personal().inList(5),
    text<&Contact::email>("email", QT_TRANSLATE_NOOP("Contact", "E-mail")).personal().inList(6),
    flag<&Contact::isPrimary>("is_primary", QT_TRANSLATE_NOOP("Contact", "Main contact")).inList(7),
    longText<&Contact::remark>("remark", QT_TRANSLATE_NOOP("Contact", "Remark")),
};

} // namespace

const EntitySchema& contactSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<Contact>("contacts", "contacts", "Contact", kFields);
        s.singular = QT_TRANSLATE_NOOP("Contact", "Contact");
        s.plural = QT_TRANSLATE_NOOP("Contact", "Contacts");
        s.icon = "address-book";
        s.titleKey = "name";
        s.customerKey = "customer_id";
        return s;
    }();
    return schema;
}

} // namespace kece
