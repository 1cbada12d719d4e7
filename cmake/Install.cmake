# What `cmake --install` copies: the command line and what belongs to it; and,
# as a component of its own, the hosts of clang-tidy checks. Everything is found
# from where it is, so the prefix may be moved.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(PAGES ${CMAKE_BINARY_DIR}/share)

install(TARGETS cachetidy COMPONENT cachetidy)
install(FILES ${PAGES}/man/man1/cachetidy.1
  DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT cachetidy)
foreach(shell bash-completion zsh fish)
  install(DIRECTORY ${PAGES}/${shell}
    DESTINATION ${CMAKE_INSTALL_DATADIR} COMPONENT cachetidy)
endforeach()

write_basic_package_version_file(CacheTidyConfigVersion.cmake
  COMPATIBILITY SameMajorVersion)
install(FILES ${PROJECT_SOURCE_DIR}/cmake/CacheTidy.cmake
  ${PROJECT_SOURCE_DIR}/cmake/CacheTidyConfig.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/CacheTidyConfigVersion.cmake
  DESTINATION lib/cmake/CacheTidy COMPONENT cachetidy)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/bazel
  DESTINATION ${CMAKE_INSTALL_DATADIR}/cachetidy COMPONENT cachetidy
  USE_SOURCE_PERMISSIONS)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT cachetidy)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/
  DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT cachetidy)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/examples
  DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT cachetidy
  PATTERN build EXCLUDE
  PATTERN __pycache__ EXCLUDE)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE.TXT
  DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT cachetidy)

install(TARGETS cachetidy-tidy cachetidy-clangd COMPONENT hosts)
install(FILES ${PAGES}/man/man1/cachetidy-tidy.1
  ${PAGES}/man/man1/cachetidy-clangd.1
  DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT hosts)
install(TARGETS cachetidy-plugin cachetidy-plugin-checks
  LIBRARY DESTINATION lib/cachetidy/clang-tidy-${LLVM_VERSION_MAJOR} COMPONENT hosts)
