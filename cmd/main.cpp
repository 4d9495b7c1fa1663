#include "cmd/program.hpp"
#include "cmd/signals.hpp"
#include "cmd/stream.hpp"

int main(int argc, char** argv) {
    llp::cmd::guard_closed_streams();
    llp::cmd::handle_signals();
    return static_cast<int>(llp::cmd::run_program(llp::cmd::World(argc, argv)));
}
