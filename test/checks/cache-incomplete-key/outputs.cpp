// What a function gives back through a parameter does not depend on what its
// result is about: whether it went well, and how long one waited.
#include <map>
#include <poll.h>
#include <string>
#include <unistd.h>

static int patience = -1;
static bool isStrict = false;
static int base = 10;

void setPatience(int seconds) { patience = seconds; }
void setStrict(bool to) { isStrict = to; }
void setBase(int to) { base = to; }

struct Answer {
  char data[64];
  int size;
};

static int receive(int socket, Answer *answer) {
  struct pollfd asked = {socket, POLLIN, 0};
  if (poll(&asked, 1, patience * 1000) <= 0) {
    if (isStrict)
      return -1;
    return -2;
  }
  answer->size = int(read(socket, answer->data, sizeof answer->data));
  return 0;
}

static void parse(const std::string &text, long *value, int *digits) {
  *value = std::stol(text, nullptr, base);
  *digits = int(text.size());
}

std::string answerOk(int socket) {
  static std::map<int, std::string> answers;
  if (auto found = answers.find(socket); found != answers.end())
    return found->second;
  Answer answer;
  if (receive(socket, &answer) == 0)
    answers[socket] = std::string(answer.data, answer.size); // expect: cache-static-memo 'answerOk::answers' keeps what was read from a file
  return answers[socket];
}

long numberBad(const std::string &text) {
  static std::map<std::string, long> numbers;
  if (auto found = numbers.find(text); found != numbers.end())
    return found->second;
  long value = 0;
  int digits = 0;
  parse(text, &value, &digits);
  numbers[text] = value; // expect-linked: cache-incomplete-key the key of 'numberBad::numbers' leaves out 'base'
  return value;
}

int digitsOk(const std::string &text) {
  static std::map<std::string, int> known;
  if (auto found = known.find(text); found != known.end())
    return found->second;
  long value = 0;
  int digits = 0;
  parse(text, &value, &digits);
  known[text] = digits;
  return digits;
}
