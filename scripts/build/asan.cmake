# A second compiler, with the address and undefined-behaviour sanitizers; clang-tidy and the headers alone use it too.
set(CMAKE_CXX_COMPILER clang++-14 CACHE STRING "")
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
# Lines are all that a trace needs; building takes half the time that -O1 -g does.
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -gline-tables-only -fno-pie" CACHE STRING "")
# At a fixed address: three million relocations would be half of the time that each command of a golden case takes. The
# linker of binutils takes eight times as long.
set(CMAKE_EXE_LINKER_FLAGS "-no-pie -fuse-ld=lld-14" CACHE STRING "")
set(LLP_WERROR ON CACHE BOOL "")
set(LLP_SANITIZE ON CACHE BOOL "")
set(LLP_UNITY ON CACHE BOOL "")
