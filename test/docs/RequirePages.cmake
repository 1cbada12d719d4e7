# Fails unless every check of ROOT/checks/Checks.def has its page.
file(STRINGS ${ROOT}/checks/Checks.def lines REGEX "^CHECK\\(")
foreach(line IN LISTS lines)
  string(REGEX REPLACE "^CHECK\\([^\"]*\"([^\"]*)\".*" "\\1" id "${line}")
  if(NOT EXISTS ${ROOT}/docs/checks/${id}.md)
    message(FATAL_ERROR "checks/Checks.def names ${id}, which has no page: "
      "expected docs/checks/${id}.md (docs/adding-a-check.md says how)")
  endif()
endforeach()
