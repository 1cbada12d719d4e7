// It looks every ten seconds whether there is something to do, and counts only
// the seconds.
#include "options.h"

#include <cstring>
#include <fstream>
#include <unistd.h>

static void rest() {
  for (int seconds = 0; seconds < 10; ++seconds)
    sleep(1);
}

static void look(const char *place) {
  while (std::ifstream(place)) {
    std::ofstream(place) << option("greeting");
    rest();
  }
}

int main(int count, char **words) {
  for (int i = 1; i < count; ++i)
    if (std::strcmp(words[i], "-h") != 0)
      look(words[i]);
}
