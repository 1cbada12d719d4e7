// It does what it was started for, and ends: what it has read of a file is as
// old as the run.
#include "options.h"

#include <cstring>
#include <fstream>

static void readArguments(int count, char **words) {
  for (int i = 1; i < count; ++i)
    if (std::strcmp(words[i], "-l") == 0)
      Layout::instance().init();
}

int main(int count, char **words) {
  readArguments(count, words);
  std::ofstream to(option("output"));
  for (int i = 1; i < count; ++i)
    to << words[i] << option("separator") << Layout::instance().width
       << Layout::instance().height;
}
