#pragma once

#include <cstddef>
#include <functional>

namespace llp::match {

/// Runs the job on a stack of so many bytes and waits for it. Of them only those that are used take memory. What the
/// job throws is thrown here. Throws std::system_error where the stack cannot be had.
void run_on_stack(std::size_t bytes, const std::function<void()>& job);

}  // namespace llp::match
