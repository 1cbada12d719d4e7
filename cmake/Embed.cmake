# cachetidy_embed(OUTPUT NAMESPACE FUNCTION FILE...) writes a source file that
# defines
#   std::span<const NAMESPACE::EmbeddedFile> NAMESPACE::FUNCTION();
# with the name and the text of every file. A FILE may be a glob; one that is
# none may be made by the build.
function(cachetidy_embed output namespace function)
  set(files "")
  foreach(file IN LISTS ARGN)
    if(file MATCHES "[*]")
      file(GLOB file CONFIGURE_DEPENDS ${file})
    endif()
    list(APPEND files ${file})
  endforeach()
  list(SORT files)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DNAMESPACE=${namespace}
      -DFUNCTION=${function} "-DFILES=${files}"
      -P ${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake
    COMMENT "Embedding ${function}"
    VERBATIM)
endfunction()
