# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings, hardening and the two ways a room is declared.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
include_directories(${CMAKE_SOURCE_DIR}) # every include starts at the root
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})

option(KAKANAI_SANITIZE "AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(KAKANAI_COVERAGE "gcov instrumentation" OFF)
option(KAKANAI_FUZZ "libFuzzer targets (clang only)" OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-pthread -fstack-protector-strong -fstack-clash-protection
    $<$<COMPILE_LANGUAGE:CXX>:-Wall> $<$<COMPILE_LANGUAGE:CXX>:-Wextra> $<$<COMPILE_LANGUAGE:CXX>:-Wpedantic>
    $<$<COMPILE_LANGUAGE:CXX>:-Wshadow> $<$<COMPILE_LANGUAGE:CXX>:-Wold-style-cast>
    $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor> $<$<COMPILE_LANGUAGE:CXX>:-Woverloaded-virtual>
    $<$<COMPILE_LANGUAGE:CXX>:-Wno-missing-field-initializers> -Werror)
add_link_options(-pthread -Wl,-z,relro,-z,now)
add_compile_definitions(
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS> $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
if(KAKANAI_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
if(KAKANAI_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
        -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
if(KAKANAI_COVERAGE)
    add_compile_options(--coverage)
    add_link_options(--coverage)
endif()

# A room: one static library of every source in the given folders (default: its own), linked to what it names.
#   kakanai_room(queue LINKS kakanai_access kakanai_store kakanai_base)
function(kakanai_room name)
    cmake_parse_arguments(ROOM "" "" "FOLDERS;LINKS;PRIVATE_LINKS" ${ARGN})
    if(NOT ROOM_FOLDERS)
        set(ROOM_FOLDERS .)
    endif()
    set(sources)
    foreach(folder ${ROOM_FOLDERS})
        file(GLOB found CONFIGURE_DEPENDS
            ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.h)
        list(APPEND sources ${found})
    endforeach()
    if(NOT sources)
        add_library(kakanai_${name} INTERFACE)
        target_link_libraries(kakanai_${name} INTERFACE ${ROOM_LINKS} ${ROOM_PRIVATE_LINKS})
        return()
    endif()
    add_library(kakanai_${name} STATIC ${sources})
    target_link_libraries(kakanai_${name} PUBLIC ${ROOM_LINKS} PRIVATE ${ROOM_PRIVATE_LINKS})
endfunction()

# A room's tests: one executable, one ctest entry per tst_X.cpp found in the given folders.
#   kakanai_tests(queue FOLDERS app/queue LINKS kakanai_queue)
function(kakanai_tests name)
    cmake_parse_arguments(TESTS "" "TIMEOUT" "FOLDERS;LINKS" ${ARGN})
    if(NOT TESTS_TIMEOUT)
        set(TESTS_TIMEOUT 300)
    endif()
    set(sources)
    foreach(folder ${TESTS_FOLDERS})
        file(GLOB found CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp
            ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.h)
        list(APPEND sources ${found})
    endforeach()
    add_executable(test_${name} ${sources} ${CMAKE_SOURCE_DIR}/tests/support/TestMain.cpp)
    target_link_libraries(test_${name} PRIVATE ${TESTS_LINKS} Qt6::Test)
    target_compile_definitions(test_${name} PRIVATE
        KAKANAI_SOURCE_DIR="${CMAKE_SOURCE_DIR}" KAKANAI_BINARY_DIR="${CMAKE_BINARY_DIR}")
    foreach(source ${sources})
        get_filename_component(test ${source} NAME_WE)
        if(source MATCHES "/tst_[A-Za-z0-9]+\\.cpp$")
            add_test(NAME ${name}/${test} COMMAND test_${name} ${test})
            # One limit is enough: the test's own, not Qt Test's five minutes a function besides.
            set_tests_properties(${name}/${test} PROPERTIES TIMEOUT ${TESTS_TIMEOUT} LABELS ${name}
                ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;QTEST_FUNCTION_TIMEOUT=7200000")
        endif()
    endforeach()
endfunction()
