# libFuzzer targets: cmake -C scripts/build/fuzz.cmake -S . -B build/fuzz -G Ninja
set(CMAKE_CXX_COMPILER clang++-14 CACHE STRING "")
set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "")
set(LLP_SANITIZE ON CACHE BOOL "")
set(LLP_FUZZ ON CACHE BOOL "")
