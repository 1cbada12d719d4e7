"""The rules that Bazel 4 has built in, under the names it looks for. It would
download them, and Debian's package of them is for a later Bazel."""

cc_binary = native.cc_binary
cc_import = native.cc_import
cc_library = native.cc_library
cc_toolchain = native.cc_toolchain
cc_toolchain_suite = native.cc_toolchain_suite
cc_test = native.cc_test
