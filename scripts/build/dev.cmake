# For work on the code: cmake -C scripts/build/dev.cmake -S . -B build/dev -G Ninja
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(LLP_WERROR ON CACHE BOOL "")
