# What people run: cmake -C scripts/build/release.cmake -S . -B build/release -G Ninja
set(CMAKE_BUILD_TYPE Release CACHE STRING "")
set(LLP_TESTS OFF CACHE BOOL "")
# -O3 takes a third more time to build.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG" CACHE STRING "")
set(LLP_UNITY ON CACHE BOOL "")
