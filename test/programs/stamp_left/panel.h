#pragma once
#include <chrono>
#include <string>

struct FreeSpace {
  std::chrono::system_clock::time_point updated = {};
  long size = 0;
  long used = 0;
};

class Panel {
public:
  void show(const std::string &mount);
  /// Another volume is shown from now on.
  void reset();

private:
  void refresh(const std::string &mount);

  FreeSpace space;
};
