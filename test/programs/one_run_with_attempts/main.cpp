// It pauses where a file cannot be opened, and tries again: three times. That is
// no waiting for anybody, and it ends when it has done what it was started for.
#include "options.h"

#include <chrono>
#include <cstring>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <thread>

static void pause(int milliseconds) {
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

static void open(std::ofstream &to, const std::string &name) {
  for (int tries = 0; tries < 3; ++tries) {
    to.open(name);
    if (to)
      return;
    pause(10);
  }
  throw std::runtime_error(name);
}

static bool rename(const std::string &from, const std::string &name) {
  int tries = 3;
  while (std::rename(from.c_str(), name.c_str()) != 0 && tries-- > 0)
    if (tries > 0)
      pause(100);
  return tries >= 0;
}

int main(int count, char **words) {
  for (int i = 1; i < count; ++i)
    if (std::strcmp(words[i], "-h") != 0) {
      std::ofstream to;
      open(to, words[i]);
      to << option("greeting");
      rename(words[i], option("name"));
    }
}
