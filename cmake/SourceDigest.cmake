# cachetidy_source_digest(OUTPUT NAMESPACE GLOB...) writes a source file that
# defines
#   const char *NAMESPACE::sourceDigest();
# which changes when one of the files that the globs match does. What is kept
# from an earlier run is of use only as long as the code that made it is the
# same, and between two releases no version tells.
function(cachetidy_source_digest output namespace)
  file(GLOB files CONFIGURE_DEPENDS LIST_DIRECTORIES false ${ARGN})
  list(SORT files)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DNAMESPACE=${namespace}
      "-DFILES=${files}" -P ${PROJECT_SOURCE_DIR}/cmake/DigestFiles.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/DigestFiles.cmake
    COMMENT "Digesting the sources behind ${namespace}::sourceDigest"
    VERBATIM)
endfunction()
