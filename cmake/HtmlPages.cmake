# cachetidy_html_pages(VARIABLE FOLDER GLOB) makes HTML of the Markdown pages
# that the glob matches, in FOLDER, and names the files in VARIABLE. They are to
# be parts of one page: links to each other become links within it, links to
# anything else plain text.
find_program(CMARK_GFM cmark-gfm REQUIRED)

function(cachetidy_html_pages variable folder glob)
  file(GLOB pages CONFIGURE_DEPENDS ${glob})
  set(made "")
  foreach(page IN LISTS pages)
    get_filename_component(name ${page} NAME_WE)
    add_custom_command(OUTPUT ${folder}/${name}.html
      COMMAND ${CMAKE_COMMAND} -DCMARK_GFM=${CMARK_GFM} -DPAGE=${page}
        -DOUTPUT=${folder}/${name}.html
        -P ${PROJECT_SOURCE_DIR}/cmake/MarkdownToHtml.cmake
      DEPENDS ${page} ${PROJECT_SOURCE_DIR}/cmake/MarkdownToHtml.cmake
      COMMENT "Making HTML of ${name}.md"
      VERBATIM)
    list(APPEND made ${folder}/${name}.html)
  endforeach()
  set(${variable} ${made} PARENT_SCOPE)
endfunction()
