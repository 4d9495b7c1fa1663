# libFuzzer targets: cmake -C scripts/build/fuzz.cmake -S . -B build/fuzz -G Ninja
set(CMAKE_CXX_COMPILER clang++-14 CACHE STRING "")
set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -gline-tables-only" CACHE STRING "")
# To trace comparisons takes as long as all the rest, and the corpus holds the words that it would guess.
set(CMAKE_CXX_FLAGS "-fno-sanitize-coverage=trace-cmp" CACHE STRING "")
set(LLP_SANITIZE ON CACHE BOOL "")
set(LLP_FUZZ ON CACHE BOOL "")
