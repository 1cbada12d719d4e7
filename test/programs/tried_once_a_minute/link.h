#include <ctime>

class Link {
public:
  bool connect();
  void disconnect();
  bool isAlarmed() const { return isConnected && memory[0] == 2; }
  bool isConnected = false;

private:
  std::time_t lastTry = 0;
  long size = 0;
  char *memory = nullptr;
};
