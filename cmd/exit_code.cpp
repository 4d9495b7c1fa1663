#include "cmd/exit_code.hpp"

#include "core/error.hpp"

namespace llp::cmd {

namespace {

ExitCode exit_code_of(StoreError::Kind kind) noexcept {
    switch (kind) {
        case StoreError::Kind::absent:
            return ExitCode::no_store;
        case StoreError::Kind::locked:
            return ExitCode::locked;
        case StoreError::Kind::outdated:
        case StoreError::Kind::unusable:
            break;
    }
    return ExitCode::bad_store;
}

template <typename Cause>
bool is(const std::exception& error) noexcept {
    return dynamic_cast<const Cause*>(&error) != nullptr;
}

}  // namespace

ExitCode exit_code_of(const std::exception& error) noexcept {
    if (const auto* store = dynamic_cast<const StoreError*>(&error)) {
        return exit_code_of(store->kind());
    }
    if (is<UsageError>(error)) {
        return ExitCode::usage;
    }
    if (is<InputError>(error)) {
        return ExitCode::unusable;
    }
    if (is<NotFoundError>(error)) {
        return ExitCode::not_found;
    }
    return is<UnmetError>(error) ? ExitCode::unmet : ExitCode::failed;
}

}  // namespace llp::cmd
