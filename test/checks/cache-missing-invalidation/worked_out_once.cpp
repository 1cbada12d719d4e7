// A mutable member that a const method works out of others, which change.
#include <map>
#include <string>
#include <utility>

using Words = std::map<std::string, std::string>;

static std::string wordOf(const Words &words, const std::string &name) {
  auto found = words.find(name);
  return found == words.end() ? "" : found->second;
}

class Network {
public:
  void support(const std::string &name, const std::string &value) {
    auto found = supported.find(name);
    if (found == supported.end() || found->second != value)
      supported[name] = value;
  }
  void unsupport(const std::string &name) { supported.erase(name); }
  std::string prefixes() const {
    if (chars.empty())
      determine();
    return chars;
  }
  std::string modes() const {
    if (letters.empty())
      determine();
    return letters;
  }

private:
  void determine() const {
    const std::string prefix = wordOf(supported, "PREFIX");
    const auto end = prefix.find(')');
    if (end == std::string::npos) {
      chars = "~&@";
      letters = "qao";
      return;
    }
    chars = prefix.substr(end + 1); // expect-linked: cache-missing-invalidation nothing ever resets 'Network::chars', which is made of 'Network::supported', and that changes
    letters = prefix.substr(1, end - 1);
  }
  mutable std::string chars, letters;
  Words supported;
};

// Whoever changes the words has it worked out again.
class Renewed {
public:
  void support(const std::string &name, const std::string &value) {
    supported[name] = value;
    determine();
  }
  std::string prefixes() const {
    if (chars.empty())
      determine();
    return chars;
  }

private:
  void determine() const { chars = wordOf(supported, "PREFIX"); }
  mutable std::string chars;
  Words supported;
};

// A flag says that it has to be worked out again. That nobody calls what raises
// it is another question.
class Flagged {
public:
  void support(const std::string &name, const std::string &value) {
    supported[name] = value;
  }
  std::string prefixes() const {
    if (isOld) {
      chars = wordOf(supported, "PREFIX");
      isOld = false;
    }
    return chars;
  }

private:
  void changed() { isOld = true; }
  mutable bool isOld = true;
  mutable std::string chars;
  Words supported;
};

// What changes it is done before anybody can ask.
class SetUp {
public:
  explicit SetUp(const std::string &value) { support("PREFIX", value); }
  std::string prefixes() const {
    if (chars.empty())
      chars = wordOf(supported, "PREFIX");
    return chars;
  }

private:
  void support(const std::string &name, const std::string &value) {
    supported[name] = value;
  }
  mutable std::string chars;
  Words supported;
};

// Not mutable: a state of its own, which begins somewhere.
class Chosen {
public:
  void support(const std::string &name, const std::string &value) {
    supported[name] = value;
  }
  std::string prefixes() {
    if (chars.empty())
      chars = wordOf(supported, "PREFIX");
    return chars;
  }

private:
  std::string chars;
  Words supported;
};

std::string use(Network &network, Renewed &renewed, Flagged &flagged,
                SetUp &setUp, Chosen &chosen, const std::string &text) {
  network.support(text, text);
  network.unsupport(text);
  renewed.support(text, text);
  flagged.support(text, text);
  chosen.support(text, text);
  return network.prefixes() + network.modes() + renewed.prefixes() +
         flagged.prefixes() + setUp.prefixes() + chosen.prefixes();
}
