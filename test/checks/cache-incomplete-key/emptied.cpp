// A store that is emptied at times. What it is made of may stay as it is until
// then; but not what callers are seen to give, each something else.
#include <map>
#include <string>

enum Form { Plain, Forced };

static bool isLoud = false;

static std::string format(const std::string &text, Form form) {
  return form == Forced || isLoud ? text + "!" : text;
}

class Entry {
public:
  explicit Entry(std::string text) : text(std::move(text)) {}
  void forget() { formatted.clear(); }
  std::string formattedBad(const std::string &field, Form form = Plain) {
    auto known = formatted.find(field);
    if (known == formatted.end())
      known = formatted.emplace(field, format(text, form)).first; // expect-linked: cache-incomplete-key leaves out 'form', on which
    return known->second;
  }
  std::string scaledOk(const std::string &field, int width) {
    auto known = scaled.find(field);
    if (known == scaled.end())
      known = scaled.emplace(field, text.substr(0, width)).first;
    return known->second;
  }
  void resize() { scaled.clear(); }

private:
  std::string text;
  std::map<std::string, std::string> formatted, scaled;
};

std::string show(Entry &entry, int width) {
  return entry.formattedBad("title") + entry.scaledOk("title", width);
}

std::string write(Entry &entry, bool isForced) {
  return entry.formattedBad("title", isForced ? Forced : Plain);
}

void setLoud(Entry &entry, bool to) {
  isLoud = to;
  entry.forget();
}

void setWidth(Entry &entry) { entry.resize(); }
