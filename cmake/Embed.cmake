# cachetidy_embed(OUTPUT NAMESPACE FUNCTION GLOB...) writes a source file that
# defines
#   std::span<const NAMESPACE::EmbeddedFile> NAMESPACE::FUNCTION();
# with the name and the text of every file the globs match.
function(cachetidy_embed output namespace function)
  file(GLOB files CONFIGURE_DEPENDS ${ARGN})
  list(SORT files)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DNAMESPACE=${namespace}
      -DFUNCTION=${function} "-DFILES=${files}"
      -P ${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake
    COMMENT "Embedding ${function}"
    VERBATIM)
endfunction()
