# What scripts/test runs: the program as shipped, its tests, no warning.
set(CMAKE_BUILD_TYPE Release CACHE STRING "")
set(LLP_WERROR ON CACHE BOOL "")
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG" CACHE STRING "")
set(LLP_UNITY ON CACHE BOOL "")
