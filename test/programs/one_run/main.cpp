// It does what it was started for, and ends: what it has read of a file is as
// old as the run. Standard input is a file like others where it takes the place
// of one: where that is called "-", and where a scanner was given none.
#include "options.h"

#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>

static void readArguments(int count, char **words) {
  for (int i = 1; i < count; ++i)
    if (std::strcmp(words[i], "-l") == 0)
      Layout::instance().init();
}

static std::string textOf(const std::string &name) {
  std::string text, line;
  if (name == "-") {
    while (std::getline(std::cin, line))
      text += line;
    return text;
  }
  std::ifstream file(name);
  while (std::getline(file, line))
    text += line;
  return text;
}

static std::FILE *scanned;

static int nextOf() {
  if (!scanned)
    scanned = stdin;
  return std::fgetc(scanned);
}

int main(int count, char **words) {
  readArguments(count, words);
  std::ofstream to(option("output"));
  for (int i = 1; i < count; ++i)
    to << textOf(words[i]) << nextOf() << option("separator")
       << Layout::instance().width << Layout::instance().height;
}
