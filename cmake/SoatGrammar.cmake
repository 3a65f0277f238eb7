# soat_grammar(TARGET FOLDER NAME): runs ANTLR over grammar/FOLDER/NAME.g4 and makes a static library of
# the generated code, which stays in the build folder. A NAME that ends in "Parser" is a parser grammar
# alone, for a token source of our own; any other has its lexer in the same file.
#
# ANTLR's C++ target writes u8 literals, which C++20 makes char8_t: hence -fno-char8_t for generated
# code and for whoever includes it. Its own warnings are not ours.
find_program(ANTLR4_TOOL antlr4 REQUIRED)
find_package(antlr4-runtime CONFIG REQUIRED)

function(soat_grammar target folder prefix)
  set(out ${CMAKE_BINARY_DIR}/grammar/${target})
  set(generated)
  set(kinds Lexer Parser BaseVisitor Visitor)
  if(prefix MATCHES "Parser$")
    set(kinds ";BaseVisitor;Visitor")
  endif()
  foreach(kind IN LISTS kinds)
    list(APPEND generated ${out}/${prefix}${kind}.cpp ${out}/${prefix}${kind}.h)
  endforeach()
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${ANTLR4_TOOL} -encoding UTF-8 -Dlanguage=Cpp -visitor -no-listener
            -package soat::grammar::${target} -o ${out} ${prefix}.g4
    DEPENDS ${CMAKE_SOURCE_DIR}/grammar/${folder}/${prefix}.g4
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/grammar/${folder}
    COMMENT "ANTLR: grammar/${folder}/${prefix}.g4"
    VERBATIM)
  list(FILTER generated INCLUDE REGEX "\\.cpp$")
  add_library(soat_grammar_${target} STATIC ${generated})
  target_include_directories(soat_grammar_${target} SYSTEM PUBLIC ${out} ${ANTLR4_INCLUDE_DIR})
  target_compile_options(soat_grammar_${target} PUBLIC -fno-char8_t PRIVATE -w)
  target_link_libraries(soat_grammar_${target} PUBLIC antlr4_shared)
endfunction()
