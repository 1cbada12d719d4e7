// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// As laid_down.cpp, where a helper writes what it is given.
#include <QByteArray>
#include <QFile>
#include <QRandomGenerator>
#include <QString>

static QByteArray text_of(const QString &path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    throw 1;
  return file.readAll();
}

static void write_down(const QString &path, const QByteArray &text) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly))
    throw 2;
  file.write(text);
}

static quint64 secret = 0;

quint64 the_secret(const QString &folder) {
  if (secret == 0) {
    const QString path = folder + "/key.private";
    try {
      secret = quint64(QString(text_of(path)).toULongLong());
    } catch (int) {
      secret = QRandomGenerator::global()->generate();
      write_down(path, QString::number(secret).toLocal8Bit());
    }
  }
  return secret;
}

static quint64 seed = 0;

quint64 the_seed(const QString &folder) {
  if (seed == 0)
    seed = quint64(QString(text_of(folder + "/seed")).toULongLong()); // expect: cache-static-memo 'seed' keeps what was read from a file
  return seed;
}
