// It goes on, and goes through its arguments as well.
#include "options.h"

#include <cstring>
#include <fstream>
#include <unistd.h>

static void serve(const char *place) {
  for (;;) {
    std::ofstream(place) << option("greeting");
    sleep(1);
  }
}

int main(int count, char **words) {
  for (int i = 1; i < count; ++i)
    if (std::strcmp(words[i], "-h") != 0)
      serve(words[i]);
}
