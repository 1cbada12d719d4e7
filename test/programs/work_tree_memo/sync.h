#pragma once
#include <mutex>
#include <utility>

// Data with its lock.
template <class Data> class Sync {
public:
  class Lock {
  public:
    explicit Lock(Sync *sync) : Of(sync), Held(sync->Mutex) {}
    Lock(Lock &&other) : Of(other.Of), Held(std::move(other.Held)) {}
    Data *operator->() { return &Of->Kept; }
    Data &operator*() { return Of->Kept; }

  private:
    Sync *Of;
    std::unique_lock<std::mutex> Held;
  };

  Lock lock() { return Lock(this); }

private:
  std::mutex Mutex;
  Data Kept;
};
