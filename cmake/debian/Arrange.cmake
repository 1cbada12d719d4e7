# What Debian's policy asks of the files of a package, and no other
# installation does. cpack runs this when they are copied.
set(share ${CPACK_TEMPORARY_DIRECTORY}/usr/share)
set(doc ${share}/doc/cachetidy)

function(compress)
  execute_process(COMMAND gzip -9n ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(GLOB pages ${share}/man/man1/*.1)
compress(${pages})

file(RENAME ${share}/zsh/site-functions ${share}/zsh/vendor-completions)

file(REMOVE ${doc}/LICENSE.TXT)
set(copyright "")
foreach(file ${CMAKE_CURRENT_LIST_DIR}/copyright ${CPACK_CACHETIDY_LICENCES})
  file(READ ${file} text)
  string(APPEND copyright "${text}\n")
endforeach()
file(WRITE ${doc}/copyright "${copyright}")

execute_process(COMMAND date --utc --rfc-email --date ${CPACK_CACHETIDY_DATE}
  OUTPUT_VARIABLE date COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${doc}/changelog
  "cachetidy (${CPACK_PACKAGE_VERSION}) unstable; urgency=medium\n\n"
  "  * This version.\n\n -- ${CPACK_DEBIAN_PACKAGE_MAINTAINER}  ${date}")
compress(${doc}/changelog)
