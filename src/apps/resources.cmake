# SPDX-License-Identifier: GPL-3.0-or-later
# Everything below resources/ that the programs read at run time, under the same path with ":/" before it,
# and each resources/translations/*.ts compiled to :/translations/*.qm.
file(GLOB_RECURSE kece_resource_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/resources
     ${CMAKE_SOURCE_DIR}/resources/migrations/*.sql ${CMAKE_SOURCE_DIR}/resources/policies/*.toml
     ${CMAKE_SOURCE_DIR}/resources/calendars/*.csv ${CMAKE_SOURCE_DIR}/resources/icons/*.svg
     ${CMAKE_SOURCE_DIR}/resources/styles/*.qss ${CMAKE_SOURCE_DIR}/resources/demo/* ${CMAKE_SOURCE_DIR}/resources/access/*.txt)
file(GLOB translation_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/translations/*.ts)

set(qrc "<RCC><qresource>\n")
foreach(file ${kece_resource_files})
  string(APPEND qrc "  <file alias=\"${file}\">${CMAKE_SOURCE_DIR}/resources/${file}</file>\n")
endforeach()
foreach(ts ${translation_files})
  cmake_path(GET ts STEM name)
  set(qm ${CMAKE_BINARY_DIR}/translations/${name}.qm)
  add_custom_command(OUTPUT ${qm} DEPENDS ${ts} COMMENT "Translation ${name}" VERBATIM
                     COMMAND Qt6::lrelease -silent ${ts} -qm ${qm})
  list(APPEND translations ${qm})
  string(APPEND qrc "  <file alias=\"translations/${name}.qm\">${qm}</file>\n")
endforeach()
string(APPEND qrc "</qresource></RCC>\n")
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/kece.qrc CONTENT "${qrc}" @ONLY)

add_library(kece_resources OBJECT ${CMAKE_BINARY_DIR}/kece.qrc ${translations})
set_property(TARGET kece_resources PROPERTY AUTOGEN_TARGET_DEPENDS ${translations})
target_link_libraries(kece_resources PUBLIC Qt6::Core)
