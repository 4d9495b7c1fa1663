# What people run: cmake -C scripts/build/release.cmake -S . -B build/release -G Ninja
set(CMAKE_BUILD_TYPE Release CACHE STRING "")
set(LLP_TESTS OFF CACHE BOOL "")
