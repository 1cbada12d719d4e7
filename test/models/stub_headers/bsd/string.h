// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What makes texts in libbsd, and in newer C libraries.

#ifndef STUB_BSD_STRING_H
#define STUB_BSD_STRING_H

extern "C" {
unsigned long strlcpy(char *, const char *, unsigned long);
unsigned long strlcat(char *, const char *, unsigned long);
}

#endif
