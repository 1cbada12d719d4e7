# The Debian package, for the Debian that it is built on. scripts/package runs
# cpack.
set(CPACK_GENERATOR DEB)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY
  "finds cache-invalidation faults in C++ programs")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
  "Services keep copies of data: in static maps, in members filled on first use,
in Redis or memcached. A copy that nobody drops when its source changes is a
fault that tests rarely see. cachetidy reads the whole program, finds the copy,
the source and the missing way from one to the other, and tells that story.
.
There are a command line for people, hooks and continuous integration, a clangd
and a clang-tidy with the checks inside, and a plugin for clang-tidy.")
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Clang's own headers: no library links to them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS libclang-common-${LLVM_VERSION_MAJOR}-dev)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS git)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS
  "clang-tidy-${LLVM_VERSION_MAJOR}, pre-commit")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_SOURCE_DIR}/cmake/debian/Maintainer.cmake)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/debian/Arrange.cmake)
# Code of these is in the programs and in their HTML report.
set(CPACK_CACHETIDY_LICENCES
  /usr/share/doc/libcli11-dev/copyright
  /usr/share/doc/nlohmann-json3-dev/copyright
  ${CACHETIDY_NPM}/node_modules/@dagrejs/dagre/LICENSE
  ${CACHETIDY_NPM}/node_modules/@dagrejs/graphlib/LICENSE)
set(CPACK_CACHETIDY_DATE ${CACHETIDY_DATE})
include(CPack)
