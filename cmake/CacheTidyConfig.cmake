# For find_package(CacheTidy).
include(${CMAKE_CURRENT_LIST_DIR}/CacheTidy.cmake)
