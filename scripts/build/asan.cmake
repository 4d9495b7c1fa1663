# A second compiler, with the address and undefined-behaviour sanitizers; clang-tidy and the headers alone use it too.
set(CMAKE_CXX_COMPILER clang++-14 CACHE STRING "")
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
# Some optimisation: the tests then take half the time, and the traces can still be read.
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g" CACHE STRING "")
set(LLP_WERROR ON CACHE BOOL "")
set(LLP_SANITIZE ON CACHE BOOL "")
