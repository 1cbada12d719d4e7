# cachetidy_python_test(NAME LABEL ARGUMENT...) registers a test that runs the
# products with Python: a script and its arguments, or "-m unittest ...".
find_package(Python3 REQUIRED COMPONENTS Interpreter)
find_program(CACHETIDY_CLANG_TIDY clang-tidy-${LLVM_VERSION_MAJOR} REQUIRED)

function(cachetidy_python_test name label)
  add_test(NAME ${name} COMMAND Python3::Interpreter ${ARGN}
    WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES
    LABELS ${label} TIMEOUT 600)
  set_property(TEST ${name} PROPERTY ENVIRONMENT
    PYTHONDONTWRITEBYTECODE=1
    PYTHONPATH=${PROJECT_SOURCE_DIR}/test/support
    CACHETIDY_BUILD=${CMAKE_BINARY_DIR}
    CACHETIDY_CLANG_TIDY=${CACHETIDY_CLANG_TIDY})
  if(CACHETIDY_SANITIZE)
    # LLVM is not built with it: it leaks on purpose, grows containers that our
    # objects look into, and poisons memory that it does not hand out itself.
    set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT CACHETIDY_SANITIZE=1
      ASAN_OPTIONS=detect_leaks=0:detect_container_overflow=0:allow_user_poisoning=0)
  endif()
endfunction()
