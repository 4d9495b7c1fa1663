#include "match/solvers/deep_stack.hpp"

#include <pthread.h>

#include <exception>
#include <system_error>

namespace llp::match {

namespace {

struct Errand {
    const std::function<void()>& job;
    std::exception_ptr fault;
};

void* run_errand(void* given) {
    auto& errand = *static_cast<Errand*>(given);
    try {
        errand.job();
    } catch (...) {
        errand.fault = std::current_exception();
    }
    return nullptr;
}

void refuse(int code) {
    if (code != 0) {
        throw std::system_error(code, std::generic_category(), "no stack for the solver");
    }
}

/// std::thread has no say in the size of its stack.
class Attributes {
public:
    explicit Attributes(std::size_t bytes) {
        refuse(pthread_attr_init(&attributes_));
        refuse(pthread_attr_setstacksize(&attributes_, bytes));
    }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;
    ~Attributes() { pthread_attr_destroy(&attributes_); }

    [[nodiscard]] const pthread_attr_t* get() const noexcept { return &attributes_; }

private:
    pthread_attr_t attributes_{};
};

}  // namespace

void run_on_stack(std::size_t bytes, const std::function<void()>& job) {
    const Attributes attributes(bytes);
    Errand errand{job, nullptr};
    pthread_t thread{};
    refuse(pthread_create(&thread, attributes.get(), run_errand, &errand));
    refuse(pthread_join(thread, nullptr));
    if (errand.fault) {
        std::rethrow_exception(errand.fault);
    }
}

}  // namespace llp::match
