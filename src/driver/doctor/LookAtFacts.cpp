// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The fact store: what of the program is known as it is now.

#include "driver/StoreUse.h"
#include "driver/doctor/Setup.h"
#include "report/Report.h"

#include <algorithm>
#include <unistd.h>

namespace cachetidy::driver::doctor {
namespace {

using report::Health;

constexpr const char *name = "facts";

std::uintmax_t sizeOf(const Path &folder) {
  std::uintmax_t size = 0;
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator file(folder, error), end;
       !error && file != end; file.increment(error)) {
    std::error_code ignored; // a file that is gone by now has no size
    if (file->is_regular_file(ignored))
      if (const std::uintmax_t more = file->file_size(ignored); !ignored)
        size += more;
  }
  return size;
}

std::string megabytes(std::uintmax_t bytes) {
  constexpr std::uintmax_t million = 1'000'000;
  return std::to_string((bytes + million - 1) / million) + " MB";
}

struct Counts {
  std::size_t fresh = 0;
  std::size_t stale = 0;
  std::size_t missing = 0;
};

Counts count(const Setup &setup, const Path &folder) {
  store::Store store(folder.string(), setup.root.string());
  Counts counts;
  for (const store::Memory &memory : store.recall(setup.work.requests))
    ++(memory.holds  ? counts.fresh
       : memory.last ? counts.stale
                     : counts.missing);
  return counts;
}

std::string advice(const Setup &setup) {
  std::string text = "'cachetidy check -p " + shown(setup.work.build);
  if (!setup.asked.store.empty())
    text += " --store " + setup.asked.store;
  return text + "' brings them up to date; editors see one file without them";
}

report::Observation lookAtStore(const Setup &setup, const Path &folder) {
  const Counts counts = count(setup, folder);
  report::Observation seen{
      name, Health::Good,
      shown(folder) + ", " + megabytes(sizeOf(folder)) + ": " +
          std::to_string(counts.fresh) + " of " +
          report::counted(setup.work.requests.size(), "unit") + " fresh, " +
          std::to_string(counts.stale) + " stale, " +
          std::to_string(counts.missing) + " missing"};
  std::error_code error;
  const auto time = std::filesystem::last_write_time(folder / "index", error);
  seen.found += error ? "; no run over the whole program"
                      : "; the last whole run was " + age(time);
  if (error || counts.stale + counts.missing > 0) {
    seen.health = Health::Lacking;
    seen.advice = advice(setup);
  }
  if (access(folder.c_str(), W_OK) != 0) {
    seen.health = Health::Lacking;
    seen.found += "; it cannot be written";
    seen.advice = "make it writable, or keep facts elsewhere: --store DIR";
  }
  return seen;
}

} // namespace

Observations lookAtFacts(const Setup &setup) {
  if (setup.work.build.empty())
    return {};
  const Path folder = storeFolder(setup.asked, setup.work);
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error))
    return {{name, Health::Lacking, "none in " + shown(folder), advice(setup)}};
  return {lookAtStore(setup, folder)};
}

} // namespace cachetidy::driver::doctor
