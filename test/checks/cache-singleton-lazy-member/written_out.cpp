// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// What a member is given to that cannot change it fills nothing.
#include <QFile>
#include <QString>
#include <QTextStream>

class App {
public:
  static App &instance() {
    static App app;
    return app;
  }
  void nameOk(const QString &to) { version = to; }
  const QString &versionNow() const { return version; }
  const QString &dumpNameOk() {
    if (dumpName.isEmpty()) {
      dumpName = QStringLiteral("crash.log");
      QFile dump(dumpName);
      dump.open(QIODevice::Append);
      QTextStream out(&dump);
      out << "App: " << version << '\n';
    }
    return dumpName;
  }
  const QString &greetingBad() {
    if (greeting.isEmpty()) {
      QFile file(QStringLiteral("/etc/greeting"));
      file.open(QIODevice::ReadOnly);
      QTextStream in(&file);
      greeting = in.readLine(); // expect-linked: cache-singleton-lazy-member
    }
    return greeting;
  }

private:
  QString version, dumpName, greeting;
};

int use() {
  App::instance().nameOk("1.0");
  return App::instance().versionNow().size() +
         App::instance().dumpNameOk().size() +
         App::instance().greetingBad().size();
}
