// Members that the value is made of.
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

static std::string greeting(const std::string &locale, int id) {
  return (locale == "de" ? "Hallo " : "Hello ") + std::to_string(id);
}

class Greeter {
public:
  void setLocale(const std::string &its_locale) { locale = its_locale; }
  const std::string &bad(int id) {
    auto found = greetings.find(id);
    if (found == greetings.end())
      found = greetings.emplace(id, greeting(locale, id)).first; // expect-linked: cache-incomplete-key the key of 'Greeter::greetings' leaves out 'Greeter::locale', on which the value depends
    return found->second;
  }

private:
  std::string locale = "en";
  std::unordered_map<int, std::string> greetings;
};

std::string greet(int id, const std::string &locale) {
  Greeter greeter;
  greeter.setLocale(locale);
  return greeter.bad(id);
}

// The setter forgets what was made before.
class Forgetful {
public:
  void setLocale(const std::string &its_locale) {
    locale = its_locale;
    greetings.clear();
  }
  const std::string &ok(int id) {
    auto found = greetings.find(id);
    if (found == greetings.end())
      found = greetings.emplace(id, greeting(locale, id)).first;
    return found->second;
  }

private:
  std::string locale = "en";
  std::unordered_map<int, std::string> greetings;
};

// So does another method, which the setter calls.
class Indirect {
public:
  void setLocale(const std::string &its_locale) {
    if (its_locale == locale)
      return;
    locale = its_locale;
    reset();
  }
  const std::string &ok(int id) {
    auto found = greetings.find(id);
    if (found == greetings.end())
      found = greetings.emplace(id, greeting(locale, id)).first;
    return found->second;
  }

private:
  void reset() { greetings.clear(); }
  std::string locale = "en";
  std::unordered_map<int, std::string> greetings;
};

// And here who calls the setter.
class Session {
public:
  void changeLocale(const std::string &to) {
    assign(to);
    greetings.clear();
  }
  const std::string &ok(int id) {
    auto found = greetings.find(id);
    if (found == greetings.end())
      found = greetings.emplace(id, greeting(locale, id)).first;
    return found->second;
  }

private:
  void assign(const std::string &to) { locale = to; }
  std::string locale = "en";
  std::unordered_map<int, std::string> greetings;
};

std::string sessions(int id) {
  Forgetful one;
  one.setLocale("de");
  Indirect two;
  two.setLocale("de");
  Session three;
  three.changeLocale("de");
  return one.ok(id) + two.ok(id) + three.ok(id);
}

// The key has it.
class Keyed {
public:
  void setLocale(const std::string &its_locale) { locale = its_locale; }
  const std::string &ok(int id) {
    auto found = greetings.find({id, locale});
    if (found == greetings.end())
      found = greetings.emplace(std::pair(id, locale), greeting(locale, id)).first;
    return found->second;
  }

private:
  std::string locale = "en";
  std::map<std::pair<int, std::string>, std::string> greetings;
};

std::string keyed(int id) {
  Keyed greeter;
  greeter.setLocale("de");
  return greeter.ok(id);
}

// A member that is set once, as long as each object keeps its own.
class Fixed {
public:
  explicit Fixed(std::string its_locale) : locale(std::move(its_locale)) {}
  const std::string &ok(int id) {
    auto found = greetings.find(id);
    if (found == greetings.end())
      found = greetings.emplace(id, greeting(locale, id)).first;
    return found->second;
  }

private:
  const std::string locale;
  std::unordered_map<int, std::string> greetings;
};

// All objects share what one of them made.
class Shared {
public:
  explicit Shared(std::string its_locale) : locale(std::move(its_locale)) {}
  const std::string &bad(int id) {
    static std::unordered_map<int, std::string> greetings;
    auto found = greetings.find(id);
    if (found == greetings.end())
      found = greetings.emplace(id, greeting(locale, id)).first; // expect-linked: cache-incomplete-key leaves out 'Shared::locale'
    return found->second;
  }

private:
  const std::string locale;
};

std::string all(int id, const std::string &locale) {
  Fixed one(locale);
  Shared two(locale);
  return one.ok(id) + two.bad(id);
}

// There is one object.
class Single {
public:
  static Single &instance() {
    static Single single("en");
    return single;
  }
  const std::string &ok(int id) {
    static std::unordered_map<int, std::string> greetings;
    auto found = greetings.find(id);
    if (found == greetings.end())
      found = greetings.emplace(id, greeting(locale, id)).first;
    return found->second;
  }

private:
  explicit Single(std::string its_locale) : locale(std::move(its_locale)) {}
  const std::string locale;
};

std::string single(int id) { return Single::instance().ok(id); }

// Objects that all are made alike.
class Alike {
public:
  Alike() : locale("en") {}
  const std::string &ok(int id) {
    static std::unordered_map<int, std::string> greetings;
    auto found = greetings.find(id);
    if (found == greetings.end())
      found = greetings.emplace(id, greeting(locale, id)).first;
    return found->second;
  }

private:
  const std::string locale;
};

std::string alike(int id) {
  Alike one;
  return one.ok(id);
}

// The key names the object: its other members belong to it.
class Account {
public:
  Account(int its_id, std::string its_name) : id(its_id), name(std::move(its_name)) {}
  const std::string &ok() {
    static std::unordered_map<int, std::string> greetings;
    auto found = greetings.find(id);
    if (found == greetings.end())
      found = greetings.emplace(id, "Dear " + name).first;
    return found->second;
  }

private:
  const int id;
  const std::string name;
};

std::string account(int id, const std::string &name) {
  Account one(id, name);
  return one.ok();
}

// The means by which it is made.
struct Log {
  void line(const std::string &text) { last = text; }
  std::string last;
};

class Catalog {
public:
  explicit Catalog(Log &its_log) : log(its_log) {}
  void setVerbose(bool is) { isVerbose = is; }
  const std::string &ok(int id) {
    auto found = texts.find(id);
    if (found == texts.end()) {
      ++misses;
      if (isVerbose)
        log.line("missed " + std::to_string(id));
      found = texts.emplace(id, greeting("en", id)).first;
    }
    return found->second;
  }
  int missed() const { return misses; }

private:
  Log &log;
  bool isVerbose = false;
  int misses = 0;
  std::unordered_map<int, std::string> texts;
};

std::string catalog(int id, bool isVerbose) {
  Log log;
  Catalog one(log);
  one.setVerbose(isVerbose);
  return one.ok(id) + std::to_string(one.missed());
}

// Set by a builder before anything is asked: this cannot be told from a setter.
class FP_Configured {
public:
  FP_Configured &withLocale(const std::string &its_locale) {
    locale = its_locale;
    return *this;
  }
  const std::string &text(int id) {
    auto found = texts.find(id);
    if (found == texts.end())
      found = texts.emplace(id, greeting(locale, id)).first; // expect-linked: cache-incomplete-key leaves out 'FP_Configured::locale'
    return found->second;
  }

private:
  std::string locale = "en";
  std::unordered_map<int, std::string> texts;
};

std::string configured(int id) {
  return FP_Configured().withLocale("de").text(id);
}
