#include "cmd/exit_code.hpp"

#include <doctest/doctest.h>

#include <new>

#include "core/error.hpp"

namespace llp::cmd {

TEST_CASE("each cause of an error has its exit code") {
    CHECK(exit_code_of(UsageError("")) == ExitCode::usage);
    CHECK(exit_code_of(InputError("")) == ExitCode::unusable);
    CHECK(exit_code_of(NotFoundError("")) == ExitCode::not_found);
    CHECK(exit_code_of(UnmetError("")) == ExitCode::unmet);
    CHECK(exit_code_of(StoreError(StoreError::Kind::absent, "")) == ExitCode::no_store);
    CHECK(exit_code_of(StoreError(StoreError::Kind::locked, "")) == ExitCode::locked);
    CHECK(exit_code_of(StoreError(StoreError::Kind::unusable, "")) == ExitCode::bad_store);
}

TEST_CASE("an error of no known cause is a failure") {
    CHECK(exit_code_of(Error("")) == ExitCode::failed);
    CHECK(exit_code_of(std::bad_alloc()) == ExitCode::failed);
}

}  // namespace llp::cmd
