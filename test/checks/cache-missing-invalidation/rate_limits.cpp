// A time that keeps two probes apart says nothing of what is counted with it:
// who sets that to something else need not set the time back.
#include <ctime>

class Contact {
public:
  void probe() {
    const std::time_t now = std::time(nullptr);
    if (now - lastProbe < 10 || misses == 4)
      return;
    lastProbe = now;
    expires = now + 120;
    misses++;
  }
  void answerOk() {
    const std::time_t now = std::time(nullptr);
    if (now - created > 3600)
      misses = 0;
    else
      misses = 2;
    expires = now + 7200;
  }
  void forgetOk() { misses = 0; }
  bool isGood() const { return misses < 3; }

private:
  int misses = 3;
  std::time_t lastProbe = 0;
  std::time_t created = std::time(nullptr);
  std::time_t expires = 0;
};

int main() {
  Contact contact;
  contact.probe();
  contact.answerOk();
  contact.forgetOk();
  return contact.isGood();
}
