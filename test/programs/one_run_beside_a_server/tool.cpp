// It does what it was started for, and ends, however long the other goes on.
#include "options.h"

#include <fstream>
#include <iostream>
#include <string>

static int pages(const char *file) {
  static int known = 0;
  if (known == 0)
    std::ifstream(file) >> known;
  return known;
}

static void print(int *count, char **words) {
  for (int i = 1; i < *count; ++i)
    std::cout << title(words[i]) << option("separator") << pages(words[i]);
}

int main(int count, char **words) { print(&count, words); }
