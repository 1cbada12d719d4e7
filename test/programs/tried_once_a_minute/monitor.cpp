#include "link.h"

#include <unistd.h>

int main() {
  Link link;
  while (!link.isAlarmed()) {
    if (!link.isConnected)
      link.connect();
    if (access("/run/stop", F_OK) == 0)
      link.disconnect();
    sleep(1);
  }
}
