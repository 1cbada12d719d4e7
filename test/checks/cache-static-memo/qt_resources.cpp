// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// Resources are files within the program, which nobody changes.
#include <QFile>
#include <QHash>
#include <QString>

static QString contentOf(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll())
                                        : QString();
}

QString scriptOk() {
  static QString script;
  if (script.isNull()) {
    QFile file(QStringLiteral(":/script/builtin.js"));
    if (file.open(QIODevice::ReadOnly))
      script = QString::fromUtf8(file.readAll());
  }
  return script;
}

QString helpOk() {
  static const QString help = contentOf(":/help.txt");
  return help;
}

QString headOk(int size) {
  static QHash<int, QString> heads;
  if (!heads.contains(size))
    heads.insert(size, contentOf("qrc:/help.txt").left(size));
  if (heads.size() > 100)
    heads.clear();
  return heads.value(size);
}

QString siteBad() {
  static QString script;
  if (script.isNull())
    script = contentOf("/etc/site.js"); // expect: cache-static-memo
  return script;
}
