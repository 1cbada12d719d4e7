// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What makes texts in GLib, as it declares it.

#ifndef STUB_GSTRFUNCS_H
#define STUB_GSTRFUNCS_H

extern "C" {
char *g_strdup(const char *);
char *g_strdup_printf(const char *format, ...);
char *g_strconcat(const char *, ...);
int g_snprintf(char *, unsigned long, const char *format, ...);
}

#endif
