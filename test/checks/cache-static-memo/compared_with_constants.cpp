// What is only compared with is filled by nothing.
#include <cstdio>
#include <cstring>

static bool isTooLong = false;

static bool nextLine(char (&line)[64]) {
  static FILE *input = std::fopen("/etc/lines", "r");
  return std::fgets(line, sizeof line, input) != nullptr;
}

int protocolOk() {
  static const unsigned char signature[] = {'N', 'T', 'L', 'M', 0};
  char line[64];
  if (!nextLine(line))
    return -1;
  if (std::strlen(line) + 1 == sizeof line) {
    isTooLong = true;
    return -1;
  }
  if (isTooLong) {
    isTooLong = false;
    return -1;
  }
  if (std::memcmp(line, signature, sizeof signature) == 0)
    return 1;
  return 0;
}
