// The time says when it was tried, not how fresh the rest is: who fails leaves
// it as well.
#include "link.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

bool Link::connect() {
  if (lastTry && std::time(nullptr) - lastTry <= 60)
    return false;
  lastTry = std::time(nullptr);
  const int file = open("/run/link", O_RDWR);
  size = lseek(file, 0, SEEK_END);
  memory = static_cast<char *>(
      mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0));
  close(file);
  isConnected = true;
  if (memory[1] == 0)
    disconnect();
  return isConnected;
}

void Link::disconnect() {
  munmap(memory, size);
  isConnected = false;
  size = 0;
  memory = nullptr;
}
