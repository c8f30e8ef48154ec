# SPDX-License-Identifier: GPL-3.0-or-later
# Debian ships OpenCVConfig.cmake only in the 324 MB libopencv-dev; the modules we use are found one by one.
find_path(OpenCV_INCLUDE_DIR opencv2/core.hpp PATH_SUFFIXES opencv4)
set(OpenCV_VERSION 4.6.0)
foreach(module core imgproc calib3d features2d dnn)
    find_library(OpenCV_${module}_LIBRARY opencv_${module})
    if(OpenCV_${module}_LIBRARY AND NOT TARGET opencv_${module})
        add_library(opencv_${module} UNKNOWN IMPORTED)
        set_target_properties(opencv_${module} PROPERTIES
            IMPORTED_LOCATION "${OpenCV_${module}_LIBRARY}"
            INTERFACE_INCLUDE_DIRECTORIES "${OpenCV_INCLUDE_DIR}")
    endif()
endforeach()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(OpenCV
    REQUIRED_VARS OpenCV_INCLUDE_DIR OpenCV_core_LIBRARY OpenCV_imgproc_LIBRARY
                  OpenCV_calib3d_LIBRARY OpenCV_features2d_LIBRARY OpenCV_dnn_LIBRARY
    VERSION_VAR OpenCV_VERSION)
