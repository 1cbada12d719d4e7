// It goes on as long as there is something to do every few seconds: what is
// counted is how often there was nothing.
#include "options.h"

#include <cstring>
#include <fstream>
#include <unistd.h>

static void work(const std::string &place) {
  for (int idle = 0; idle < 5;) {
    if (std::ifstream(place)) {
      std::ofstream(place) << option("greeting");
      idle = 0;
    } else {
      ++idle;
      sleep(1);
    }
  }
}

int main(int count, char **words) {
  for (int i = 1; i < count; ++i)
    if (std::strcmp(words[i], "-h") != 0)
      work(words[i]);
}
