// What is kept is one of several values: what decides which is what it is made
// of.
#include <iostream>
#include <list>
#include <optional>
#include <string>

class Item {
public:
  void setText(const std::string &with) {
    text = with;
    state.reset();
    label.reset();
    isKnown = false;
    rank = 0;
  }
  void setLevel(int to) {
    level = to;
    state.reset();
    label.reset();
    isKnown = false;
    rank = 0;
  }
  void show(bool is) {
    hidden = is;
    state.reset();
  }
  void trace(bool is) {
    traced = is;
    state.reset();
    rank = 0;
  }
  void keep(bool is) {
    keeping = is;
    wide.reset();
  }
  void setHidden(bool is) { hidden = is; } // expect-linked: cache-stale-after-mutation this changes 'Item::hidden' and leads to no drop of
  void setTraced(bool is) { traced = is; }
  void setKeeping(bool is) { keeping = is; }

  bool isGood() const;
  std::string named() const;
  bool isShown() const;
  bool isFirst() const;
  int width() const;

private:
  std::string text;
  int level = 0;
  bool hidden = false, traced = false, keeping = true;
  mutable std::optional<bool> state;
  mutable std::optional<std::string> label;
  mutable bool isKnown = false, shown = false;
  mutable int rank = 0;
  mutable std::optional<int> wide;
};

bool Item::isGood() const {
  if (!state) {
    if (text.empty())
      state = false;
    else if (hidden)
      state = false;
    else
      state = level > 2;
  }
  return *state;
}

std::string Item::named() const {
  if (!label) {
    switch (level) {
    case 0:
      label = "none";
      break;
    default:
      label = text;
    }
  }
  return *label;
}

bool Item::isShown() const {
  if (!isKnown) {
    isKnown = true;
    shown = true;
    if (text.empty())
      shown = false;
    else if (level < 3)
      shown = false;
  }
  return shown;
}

// What else is done there decides nothing, nor does what decides whether it is
// kept at all.
bool Item::isFirst() const {
  if (rank == 0) {
    if (traced)
      std::cerr << text;
    rank = text.empty() ? 1 : 2;
  }
  return rank == 2;
}

int Item::width() const {
  if (!wide) {
    if (!keeping)
      return 7;
    wide = 7;
  }
  return *wide;
}

static std::list<Item> all;

int main() {
  for (std::string verb, word; std::cin >> verb >> word;) {
    if (verb == "new")
      all.emplace_back();
    else if (all.empty())
      continue;
    else if (verb == "text")
      all.back().setText(word);
    else if (verb == "level")
      all.back().setLevel(std::stoi(word));
    else if (verb == "hide")
      all.back().setHidden(word == "yes");
    else if (verb == "show")
      all.back().show(word == "yes");
    else if (verb == "traced")
      all.back().trace(word == "yes");
    else if (verb == "kept")
      all.back().keep(word == "yes");
    else if (verb == "trace")
      all.back().setTraced(word == "yes");
    else if (verb == "keep")
      all.back().setKeeping(word == "yes");
    else
      std::cout << all.back().isGood() << all.back().named()
                << all.back().isShown() << all.back().isFirst()
                << all.back().width();
  }
}
