// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// Singletons of all kinds, and what they own.
#include <QObject>
#include <QtGlobal>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

static std::string readFile(const std::string &path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

// Written out for each class, so that each has its own member.
#define LAZY(NAME)                                                             \
  const std::string &get() {                                                   \
    if (!NAME)                                                                 \
      NAME = readFile(#NAME);                                                  \
    return *NAME;                                                              \
  }                                                                            \
  std::optional<std::string> NAME

namespace {

template <class Type> class Singleton {
public:
  static Type &instance() {
    static Type only;
    return only;
  }
};

struct Curious : Singleton<Curious> {
  LAZY(curious); // expect: cache-singleton-lazy-member 'Curious::curious' is filled
};

struct Global {
  LAZY(global); // expect: cache-singleton-lazy-member 'Global::global' is filled
};
Q_GLOBAL_STATIC(Global, theGlobal)

struct Called {
  LAZY(called); // expect: cache-singleton-lazy-member 'Called::called' is filled
};
std::once_flag once;
std::unique_ptr<Called> theCalled;

struct Kept {
  LAZY(kept); // expect: cache-singleton-lazy-member 'Kept::kept' is filled
};
struct Keeper {
  std::map<std::string, std::shared_ptr<Kept>> all;
};
Keeper keeper;

struct Base {
  LAZY(based); // expect: cache-singleton-lazy-member 'Base::based' is filled
};
struct Derived : Base {};
Derived derived;

struct Child : QObject {
  using QObject::QObject;
  LAZY(child); // expect: cache-singleton-lazy-member 'Child::child' is filled
};
struct Parent : QObject {
  Parent() { child = new Child(this); }
  Child *child;
};
Parent &parent() {
  static Parent only;
  return only;
}

struct Unnamed : QObject {
  using QObject::QObject;
  LAZY(unnamed); // expect: cache-singleton-lazy-member 'Unnamed::unnamed' is filled
};
struct Owner : QObject {
  Owner() { new Unnamed(this); }
};
Owner owner;

struct Dialog : QObject {
  using QObject::QObject;
  LAZY(dialog);
};
struct Window : QObject {
  void open() {
    Dialog shown(this);
    shown.get();
  }
};
Window window;

struct Lent {
  LAZY(lent);
};
struct Borrower {
  explicit Borrower(Lent *lent) : lent(lent) {}
  Lent *lent;
};
Borrower borrower(nullptr);

} // namespace

std::string use(Unnamed &unnamed) {
  std::call_once(once, [] { theCalled = std::make_unique<Called>(); });
  window.open();
  Lent lent;
  return Curious::instance().get() + theGlobal->get() + theCalled->get() +
         keeper.all["x"]->get() + derived.get() + parent().child->get() +
         unnamed.get() + lent.get();
}
