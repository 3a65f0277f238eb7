# soat_room(NAME SOURCES … USES … LINKS …): one room of the line, a static library soat_NAME whose
# headers are included as "NAME/header.h". USES names other rooms, LINKS libraries from outside.
function(soat_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES;LINKS" ${ARGN})
  add_library(soat_${name} STATIC ${ROOM_SOURCES})
  target_include_directories(soat_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  list(TRANSFORM ROOM_USES PREPEND soat_)
  target_link_libraries(soat_${name} PUBLIC ${ROOM_USES} PRIVATE ${ROOM_LINKS})
  soat_warnings(soat_${name})
endfunction()

# soat_test(NAME SOURCES … USES … LINKS …): one GoogleTest program for one room.
function(soat_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;USES;LINKS" ${ARGN})
  add_executable(${name}_test ${TEST_SOURCES})
  list(TRANSFORM TEST_USES PREPEND soat_)
  target_include_directories(${name}_test PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_link_libraries(${name}_test PRIVATE ${TEST_USES} ${TEST_LINKS} GTest::gtest_main GTest::gmock)
  target_compile_definitions(${name}_test PRIVATE SOAT_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                             SOAT_BINARY_DIR="${CMAKE_BINARY_DIR}")
  soat_warnings(${name}_test)
  gtest_discover_tests(${name}_test TEST_PREFIX "${name}." DISCOVERY_TIMEOUT 60)
endfunction()

function(soat_warnings target)
  if(SOAT_STRICT)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                           -Wno-sign-conversion -Wnon-virtual-dtor -Wold-style-cast -Wunused -Werror)
  endif()
endfunction()
