// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "rules/Causes.h"
#include "rules/Story.h"

namespace cachetidy::rules {

void Causes::add(const program::Program &program, const program::Store &store,
                 const program::Memo &memo, Finding finding,
                 std::vector<Finding> &findings) {
  const program::Origin &origin = *memo.stale();
  const facts::Index gate = memo.fill.gate;
  const Flag flag{memo.fill.at.function,
                  gate == facts::none ? store.entity : gate};
  const Reading reading{memo.fill.at.function, origin.path, origin.at};
  const auto sameReading = ByReading.find(reading);
  const std::size_t next =
      sameReading == ByReading.end() ? findings.size() : sameReading->second;
  const std::size_t told = ByFlag.try_emplace(flag, next).first->second;
  ByReading.try_emplace(reading, told);
  if (told == findings.size())
    findings.push_back(std::move(finding));
  else
    addTo(findings[told], ++Others[told],
          {locate(program, memo.fill.at),
           quoted(program, store.called) + " is filled with it, here"});
}

/// Some by name, and how many there are besides.
void Causes::addTo(Finding &told, std::size_t number, Note other) {
  constexpr std::size_t mostNamed = 4;
  if (number <= mostNamed)
    told.because.push_back(std::move(other));
  else if (number == mostNamed + 1)
    told.because.push_back({other.at, "one more is, here"});
  else
    told.because.back().message =
        std::to_string(number - mostNamed) + " more are, from here on";
}

} // namespace cachetidy::rules
