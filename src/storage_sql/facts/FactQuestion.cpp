// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/FactQuestion.h"

#include "storage_sql/facts/FactCodec.h"

namespace kece {

FactRequest completed(FactRequest request)
{
    if (request.wants(BaseFact::OverdueCount12m) || request.wants(BaseFact::OverdueDaysMax12m))
        request.want(BaseFact::OverdueAmount);
    return request;
}

QByteArray questionOf(const FactRequest& request, const QTimeZone& zone)
{
    std::vector<int64_t> numbers{request.byProduct, request.wholeCompany, request.department};
    numbers.insert(numbers.end(), request.numbers.begin(), request.numbers.end());
    numbers.insert(numbers.end(), request.texts.begin(), request.texts.end());
    QByteArray question;
    appendNumbers(question, numbers);
    appendWords(question, request.attributes);
    appendBytes(question, zone.id());
    return question;
}

std::optional<FactQuestion> questionFrom(const QByteArray& bytes)
{
    FactDecoder decoder(bytes);
    const auto numbers = decoder.numbers();
    FactQuestion question;
    FactRequest& request = question.request;
    request.attributes = decoder.words();
    question.zone = QTimeZone(decoder.bytes());
    if (!decoder.atEnd() || numbers.size() != 3 + request.numbers.size() + request.texts.size() || !question.zone.isValid())
        return std::nullopt;
    request.byProduct = numbers[0] != 0;
    request.wholeCompany = numbers[1] != 0;
    request.department = numbers[2];
    size_t next = 3;
    for (bool& isWanted : request.numbers)
        isWanted = numbers[next++] != 0;
    for (bool& isWanted : request.texts)
        isWanted = numbers[next++] != 0;
    return question;
}

} // namespace kece
