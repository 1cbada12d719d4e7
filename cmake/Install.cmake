# What `cmake --install` copies: the command line and what build systems need of
# it; and, as a component of its own, the hosts of clang-tidy checks.
include(GNUInstallDirs)

install(TARGETS cachetidy COMPONENT cachetidy)
install(FILES ${PROJECT_SOURCE_DIR}/cmake/CacheTidy.cmake
  DESTINATION lib/cmake/CacheTidy COMPONENT cachetidy)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/bazel
  DESTINATION ${CMAKE_INSTALL_DATADIR}/cachetidy COMPONENT cachetidy)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT cachetidy)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/
  DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT cachetidy)

install(TARGETS cachetidy-tidy cachetidy-clangd COMPONENT hosts)
install(TARGETS cachetidy-plugin cachetidy-plugin-checks
  LIBRARY DESTINATION lib COMPONENT hosts)
