// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What makes texts in Folly, as it declares it.

#ifndef STUB_FOLLY_CONV_H
#define STUB_FOLLY_CONV_H

#include <string>

namespace folly {
template <class To, class... From> To to(const From &...);
template <class... T> std::string sformat(const char *, T &&...);
template <class... T> std::string format(const char *, T &&...);
std::string stringPrintf(const char *format, ...);
std::string &stringAppendf(std::string *, const char *format, ...);
template <class Iterator> class Range {
public:
  Range(Iterator);
  std::string str() const;
  std::string toString() const;
  Iterator data() const;
};
using StringPiece = Range<const char *>;
} // namespace folly

#endif
