// It waits for words, and goes on until there are no more.
#include "options.h"

#include <cstring>
#include <fstream>
#include <iostream>

static void readArguments(int count, char **words) {
  for (int i = 1; i < count; ++i)
    if (std::strcmp(words[i], "-l") == 0)
      Layout::instance().init();
}

int main(int count, char **words) {
  readArguments(count, words);
  std::ofstream to(option("output"));
  for (std::string word; std::cin >> word;)
    to << word << option("separator") << Layout::instance().width
       << Layout::instance().height;
}
