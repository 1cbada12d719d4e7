// Whether a file is read, or made anew, is said by how it is opened.
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <unistd.h>

static std::string limitsText() {
  static std::string text;
  if (text.empty()) {
    char line[64];
    FILE *file = std::fopen("/etc/limits", "r");
    if (std::fgets(line, sizeof line, file))
      text = line; // expect: cache-static-memo
  }
  return text;
}

static int limitsHandle() {
  static int handle = -1;
  if (handle < 0)
    handle = open("/etc/limits", O_RDONLY | O_CLOEXEC);
  return handle;
}

static FILE *journal() {
  static FILE *file = nullptr;
  if (!file)
    file = std::fopen("/var/log/journal", "ab");
  return file;
}

void note() {
  std::fputs(limitsText().c_str(), journal());
  (void)limitsHandle();
}
