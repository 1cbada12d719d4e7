# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Finds cache-invalidation faults as a part of the build.
#
#   find_package(CacheTidy REQUIRED)
#   cachetidy_enable(app library...)
#
# One edge for each source file writes its shard, one edge links the shards of
# all the targets, which are to be one program. A build does again what has
# changed, and prints findings as it prints the compiler's warnings.
#
#   NAME name    of the target cachetidy-<name>, one for each call
#                (default: the first target)
#   ROOT folder  to which paths are relative (default: CMAKE_SOURCE_DIR)
#   FATAL        findings fail the build
#
# The target `cachetidy` stands for all calls. The report is in
# <build>/cachetidy/<name>/report.txt.

find_program(CACHETIDY_EXECUTABLE cachetidy
  HINTS ${CMAKE_CURRENT_LIST_DIR}/../../../bin
  DOC "The cachetidy that cachetidy_enable() runs" REQUIRED)

function(cachetidy_enable)
  cmake_parse_arguments(PARSE_ARGV 0 arg "FATAL" "NAME;ROOT" "")
  set(targets ${arg_UNPARSED_ARGUMENTS})
  list(JOIN ARGV " " words)
  set(call "cachetidy_enable(${words})")
  _cachetidy_check_targets("${call}" "${targets}")
  if(arg_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "${call}: expected a value after "
      "${arg_KEYWORDS_MISSING_VALUES}, found none")
  endif()
  if(NOT EXISTS ${CMAKE_BINARY_DIR}/compile_commands.json AND NOT CMAKE_EXPORT_COMPILE_COMMANDS)
    message(FATAL_ERROR "${call}: compile commands are not exported: "
      "set(CMAKE_EXPORT_COMPILE_COMMANDS ON) before the first target")
  endif()
  list(GET targets 0 name)
  if(arg_NAME)
    set(name ${arg_NAME})
  endif()
  set(root ${CMAKE_SOURCE_DIR})
  if(arg_ROOT)
    cmake_path(ABSOLUTE_PATH arg_ROOT NORMALIZE OUTPUT_VARIABLE root)
  endif()
  if(NOT IS_DIRECTORY ${root})
    message(FATAL_ERROR "${call}: ROOT: there is no folder ${root}")
  endif()
  _cachetidy_claim("${call}" ${name})
  # When the folder is done: sources may be added to a target after the call.
  cmake_language(EVAL CODE "cmake_language(DEFER CALL
    _cachetidy_add [[${name}]] [[${root}]] [[${arg_FATAL}]] [[${targets}]])")
endfunction()

# A misspelt keyword is taken for a target.
function(_cachetidy_check_targets call targets)
  if(NOT targets)
    message(FATAL_ERROR "${call}: expected the names of targets, found none")
  endif()
  foreach(target IN LISTS targets)
    if(NOT TARGET ${target})
      message(FATAL_ERROR "${call}: there is no target ${target}: expected targets "
        "that were added before this call, NAME name, ROOT folder or FATAL")
    endif()
  endforeach()
endfunction()

# For one call alone: its edges and its report are called so.
function(_cachetidy_claim call name)
  get_property(names GLOBAL PROPERTY CACHETIDY_NAMES)
  if(name IN_LIST names)
    message(FATAL_ERROR "${call}: a call before is named ${name}: "
      "give this one another name, as in NAME ${name}-2")
  endif()
  set_property(GLOBAL APPEND PROPERTY CACHETIDY_NAMES ${name})
endfunction()

# The C and C++ sources of a target that are compiled, as absolute paths.
function(_cachetidy_sources target targets result)
  get_target_property(sources ${target} SOURCES)
  get_target_property(directory ${target} SOURCE_DIR)
  set(found "")
  foreach(source IN LISTS sources)
    if(source MATCHES "^\\$<TARGET_OBJECTS:(.+)>$")
      if(NOT CMAKE_MATCH_1 IN_LIST targets)
        message(WARNING "cachetidy_enable(${target}): ${source} is not analysed: "
          "name ${CMAKE_MATCH_1} in the same call")
      endif()
    elseif(source MATCHES "\\$<")
      message(WARNING "cachetidy_enable(${target}): ${source} is not analysed: "
        "name files without generator expressions")
    elseif(source MATCHES "\\.(c|cc|cpp|cxx|c\\+\\+|C|CPP)$")
      get_source_file_property(is_header ${source} DIRECTORY ${directory} HEADER_FILE_ONLY)
      if(NOT is_header)
        cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${directory} NORMALIZE)
        list(APPEND found ${source})
      endif()
    endif()
  endforeach()
  set(${result} ${found} PARENT_SCOPE)
endfunction()

# As `cachetidy split` and facts name a file.
function(_cachetidy_name source root result)
  cmake_path(IS_PREFIX root ${source} NORMALIZE is_inside)
  if(is_inside)
    cmake_path(RELATIVE_PATH source BASE_DIRECTORY ${root})
  else()
    cmake_path(GET source RELATIVE_PART source)
  endif()
  set(${result} ${source} PARENT_SCOPE)
endfunction()

# All edges of one call.
function(_cachetidy_add name root is_fatal targets)
  set(sources "")
  foreach(target IN LISTS targets)
    _cachetidy_sources(${target} "${targets}" some)
    list(APPEND sources ${some})
  endforeach()
  list(REMOVE_DUPLICATES sources)
  if(NOT sources)
    list(JOIN targets " " words)
    message(FATAL_ERROR "cachetidy_enable(${words}): expected targets with "
      "C or C++ sources, found none: name those that the program is compiled from")
  endif()

  # Ninja looks whether a shard has changed; make would make one anew for ever
  # that is older than its source.
  set(keep "")
  if(CMAKE_GENERATOR MATCHES "Ninja")
    set(keep --keep-same)
  endif()
  set(folder ${CMAKE_BINARY_DIR}/cachetidy/${name})
  set(shards "")
  set(databases "")
  foreach(source IN LISTS sources)
    _cachetidy_name(${source} ${root} file)
    set(database ${folder}/commands/${file}/compile_commands.json)
    set(shard ${folder}/${file}.shard)
    cmake_path(GET shard PARENT_PATH parent)
    file(MAKE_DIRECTORY ${parent})
    add_custom_command(OUTPUT ${shard}
      COMMAND ${CACHETIDY_EXECUTABLE} extract -p ${database} ${source}
        -o ${shard} --depfile ${shard}.d --root ${root} --exit-zero --quiet
        ${keep}
      DEPENDS ${source} ${database} ${CACHETIDY_EXECUTABLE}
      DEPFILE ${shard}.d
      COMMENT "Extracting facts of ${file}"
      VERBATIM)
    list(APPEND databases ${database})
    list(APPEND shards ${shard})
  endforeach()
  _cachetidy_add_split(${folder} ${root} "${targets}" "${sources}" "${databases}")
  _cachetidy_add_link(${name} ${folder} ${root} ${is_fatal} "${shards}")
  # Sources may include what is made on the way to these.
  add_dependencies(cachetidy-${name} ${targets})
endfunction()

# CMake writes all compile commands anew whenever it runs. Those of a file that
# are as they were do not make its facts out of date. Of a source that other
# targets compile as well, their commands are none of this program.
function(_cachetidy_add_split folder root targets sources databases)
  list(TRANSFORM targets PREPEND "--target=" OUTPUT_VARIABLE of_targets)
  list(JOIN sources "\"\n\"" quoted)
  file(GENERATE OUTPUT ${folder}/sources.rsp CONTENT "\"${quoted}\"\n")
  add_custom_command(OUTPUT ${databases}
    COMMAND ${CACHETIDY_EXECUTABLE} split -p ${CMAKE_BINARY_DIR}
      @${folder}/sources.rsp -o ${folder}/commands --root ${root} ${of_targets}
    DEPENDS ${CMAKE_BINARY_DIR}/compile_commands.json ${folder}/sources.rsp
      ${CACHETIDY_EXECUTABLE}
    COMMENT "Looking for changed compile commands"
    VERBATIM)
endfunction()

function(_cachetidy_add_link name folder root is_fatal shards)
  set(report ${folder}/report.txt)
  list(JOIN shards "\"\n\"" quoted)
  file(GENERATE OUTPUT ${folder}/shards.rsp CONTENT "\"${quoted}\"\n")
  set(end --exit-zero)
  if(is_fatal)
    set(end "")
  endif()
  add_custom_command(OUTPUT ${report}
    COMMAND ${CACHETIDY_EXECUTABLE} link @${folder}/shards.rsp --root ${root}
      -o ${report} --depfile ${report}.d --echo --quiet ${end}
    DEPENDS ${shards} ${folder}/shards.rsp ${CACHETIDY_EXECUTABLE}
    DEPFILE ${report}.d
    COMMENT "Looking for cache faults in ${name}"
    VERBATIM)
  add_custom_target(cachetidy-${name} ALL DEPENDS ${report})
  if(NOT TARGET cachetidy)
    add_custom_target(cachetidy)
  endif()
  add_dependencies(cachetidy cachetidy-${name})
endfunction()
