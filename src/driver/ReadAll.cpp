// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads many translation units at a time.

#include "driver/Evidence.h"
#include "driver/Progress.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <thread>
#include <utility>

namespace cachetidy::driver {
namespace {

std::uintmax_t sizeOf(const extract::Request &request) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(
      normalPath(request.file, request.directory), error);
  return error ? 0 : size;
}

/// The requests, and the order in which they are taken: the longest first, so
/// that none is left to run alone at the end.
class Schedule {
public:
  explicit Schedule(std::span<const extract::Request> requests)
      : Requests(requests), Order(requests.size()) {
    std::transform(requests.begin(), requests.end(), std::back_inserter(Sizes),
                   sizeOf);
    std::iota(Order.begin(), Order.end(), std::size_t{0});
    std::sort(
        Order.begin(), Order.end(), [&](std::size_t left, std::size_t right) {
          return std::pair(Sizes[right], left) < std::pair(Sizes[left], right);
        });
  }

  /// A small file takes its time as well, because of what it includes.
  std::uintmax_t amount(std::size_t index) const {
    constexpr std::uintmax_t includes = 20000;
    return Sizes[index] + includes;
  }
  std::uintmax_t amountInAll() const {
    std::uintmax_t sum = 0;
    for (const std::size_t index : Order)
      sum += amount(index);
    return sum;
  }

  std::vector<extract::Extraction> run(unsigned threads, Progress &progress);

private:
  std::span<const extract::Request> Requests;
  std::vector<std::uintmax_t> Sizes;
  std::vector<std::size_t> Order;
};

std::vector<extract::Extraction> Schedule::run(unsigned threads,
                                               Progress &progress) {
  std::vector<extract::Extraction> results(Requests.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t place = next++; place < Order.size(); place = next++) {
      const std::size_t index = Order[place];
      progress.begin(Requests[index].file);
      results[index] = extract::extractTranslationUnit(Requests[index]);
      progress.end(amount(index));
    }
  };
  std::vector<std::thread> others;
  for (unsigned thread = 1; thread < threads; ++thread)
    others.emplace_back(work);
  work();
  for (std::thread &other : others)
    other.join();
  return results;
}

unsigned threadsFor(unsigned jobs, std::size_t requests) {
  const unsigned wanted =
      jobs == 0 ? std::max(1u, std::thread::hardware_concurrency()) : jobs;
  return static_cast<unsigned>(std::min<std::size_t>(wanted, requests));
}

} // namespace

Evidence readAll(std::span<const extract::Request> requests, unsigned jobs,
                 bool showProgress) {
  Schedule schedule(requests);
  std::vector<extract::Extraction> extractions;
  {
    Progress progress(showProgress, requests.size(), schedule.amountInAll());
    extractions = schedule.run(threadsFor(jobs, requests.size()), progress);
  }
  return gather(requests, std::move(extractions));
}

} // namespace cachetidy::driver
