// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <cassert>
#include <type_traits>
#include <utility>
#include <variant>

namespace kece {

/// Either a value or an Error; a result that nobody looks at does not compile cleanly. Result<void> carries success alone.
template<class T>
class [[nodiscard]] Result
{
    using Stored = std::conditional_t<std::is_void_v<T>, std::monostate, T>;

public:
    using Value = T;

    Result() requires std::is_void_v<T>
    = default;
    Result(Stored value) requires(!std::is_void_v<T>) : m_state(std::in_place_index<0>, std::move(value)) {}
    template<class U>
        requires(
            !std::is_void_v<
                T> && std::is_convertible_v<U, Stored> && !std::is_same_v<std::decay_t<U>, Stored> && !std::is_same_v<std::decay_t<U>, Error> && !std::is_same_v<std::decay_t<U>, Result>)
    Result(U&& value) : m_state(std::in_place_index<0>, std::forward<U>(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const Stored& value() const&
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    Stored& value() &
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    Stored&& value() &&
    {
        assert(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    const Stored& operator*() const& { return value(); }
    Stored& operator*() & { return value(); }
    Stored&& operator*() && { return std::move(*this).value(); }
    const Stored* operator->() const { return &value(); }
    Stored* operator->() { return &value(); }

    const Error& error() const&
    {
        assert(!ok());
        return *std::get_if<1>(&m_state);
    }
    Error&& error() &&
    {
        assert(!ok());
        return std::move(*std::get_if<1>(&m_state));
    }

    /// Result<U> of f(value), or the same error.
    template<class F>
    auto map(F&& f) const -> Result<std::invoke_result_t<F, const Stored&>>
    {
        if (!ok())
            return error();
        return std::forward<F>(f)(value());
    }
    /// f(value), itself a Result, or the same error.
    template<class F>
    auto andThen(F&& f) const -> std::invoke_result_t<F, const Stored&>
    {
        if (!ok())
            return error();
        return std::forward<F>(f)(value());
    }

private:
    std::variant<Stored, Error> m_state;
};

using Done = Result<void>;

} // namespace kece

#define KECE_CONCAT_(a, b) a##b
#define KECE_CONCAT(a, b) KECE_CONCAT_(a, b)
/// KECE_TRY(auto rows, store.read(…)): the value, or return the error from the function around it.
#define KECE_TRY(declaration, expression)                                                                                                            \
    auto KECE_CONCAT(kece_result_, __LINE__) = (expression);                                                                                         \
    if (!KECE_CONCAT(kece_result_, __LINE__).ok())                                                                                                   \
        return std::move(KECE_CONCAT(kece_result_, __LINE__)).error();                                                                               \
    declaration = std::move(KECE_CONCAT(kece_result_, __LINE__)).value()
/// KECE_CHECK(store.save(…)): go on, or return the error from the function around it.
#define KECE_CHECK(expression)                                                                                                                       \
    if (auto kece_checked = (expression); !kece_checked.ok())                                                                                        \
    return std::move(kece_checked).error()
