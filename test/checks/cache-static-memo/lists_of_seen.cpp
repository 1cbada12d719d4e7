// A list with one element for each who was seen. What callers hand over was
// read before one looks who is there: it is what is looked for, and no copy.
#include <cstdio>
#include <netinet/in.h>
#include <sys/socket.h>

struct Peer {
  sockaddr_in addr;
  struct {
    unsigned short port;
    int counts[8];
  } icp;
  int ignored;
  Peer *next;
};

static Peer *strangers = nullptr;

static void ignoreOk(const sockaddr_in &from, int code) {
  Peer *peer = strangers;
  while (peer && peer->addr.sin_addr.s_addr != from.sin_addr.s_addr)
    peer = peer->next;
  if (peer == nullptr) {
    peer = new Peer();
    peer->addr = from;
    peer->icp.port = from.sin_port;
    peer->next = strangers;
    strangers = peer;
  }
  ++peer->icp.counts[code & 7];
  if (++peer->ignored % 1000 == 0)
    std::printf("%d of port %d ignored\n", peer->ignored, peer->icp.port);
}

// Who asks where nothing was found keeps an answer.
static int firstBad(int socket) {
  static int first = 0;
  if (first == 0)
    recv(socket, &first, sizeof first, 0); // expect: cache-static-memo
  return first;
}

int main() {
  int listening = socket(AF_INET, SOCK_DGRAM, 0);
  char buffer[512];
  for (;;) {
    sockaddr_in from;
    socklen_t length = sizeof from;
    if (recvfrom(listening, buffer, sizeof buffer, 0,
                 reinterpret_cast<sockaddr *>(&from), &length) > firstBad(0))
      ignoreOk(from, buffer[0]);
  }
}
