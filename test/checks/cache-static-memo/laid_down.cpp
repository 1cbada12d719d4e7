// Who finds nothing outside makes something, and writes it down: for good.
#include <fstream>
#include <iostream>
#include <random>
#include <string>

static std::string text_of(const std::string &name) {
  std::ifstream in(name);
  if (!in)
    throw 1;
  std::string text;
  std::getline(in, text);
  return text;
}

static unsigned long secret = 0;

static unsigned long the_secret() {
  if (secret == 0) {
    const std::string name = "secret";
    try {
      secret = std::stoul(text_of(name));
    } catch (...) {
      secret = std::random_device()();
      std::ofstream(name) << secret;
    }
  }
  return secret;
}

// Here somebody else writes it as well.
static unsigned long seed = 0;

static unsigned long the_seed() {
  if (seed == 0) {
    const std::string name = "seed";
    try {
      seed = std::stoul(text_of(name)); // expect: cache-static-memo 'seed' keeps what was read from a file
    } catch (...) {
      seed = std::random_device()();
      std::ofstream(name) << seed;
    }
  }
  return seed;
}

static void sow(unsigned long next) { std::ofstream("seed") << next; }

int main() {
  for (unsigned long word = 0; std::cin >> word;)
    if (word == 0)
      sow(word + 1);
    else
      std::cout << (word ^ the_secret() ^ the_seed()) << '\n';
}
