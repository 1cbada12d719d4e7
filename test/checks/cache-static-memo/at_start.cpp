// What the command line or the settings say is read once, as the program
// starts: it is not kept because somebody asked.
#include <cstdio>
#include <cstdlib>

static int readSetting(const char *name) {
  char line[64];
  std::FILE *file = std::fopen("/etc/shop", "r");
  while (std::fgets(line, sizeof line, file))
    if (line[0] == name[0])
      return std::atoi(line + 2);
  return 0;
}

#define READ_SETTING(variable, name)                                           \
  do {                                                                         \
    int setting = readSetting(name);                                           \
    variable = setting;                                                        \
  } while (0)

static int threads = 0;
static int ports = 0;
static int limit = 0;

static int limitBad() {
  if (!limit)
    READ_SETTING(limit, "limit"); // expect: cache-static-memo 'limit' keeps what was read from a file
  return limit;
}

static void readPorts() {
  if (!ports)
    ports = readSetting("ports");
}

int main(int count, char **words) {
  if (count > 1)
    threads = std::atoi(words[1]);
  if (!threads)
    READ_SETTING(threads, "threads");
  readPorts();
  while (std::getchar() != EOF)
    std::printf("%d\n", threads * ports * limitBad());
}
