// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// Where Qt programs keep their stores.
#include <QCache>
#include <QFile>
#include <QGlobalStatic>
#include <QHash>
#include <QMutex>
#include <QScopedPointer>
#include <QSharedPointer>
#include <QString>
#include <QThreadStorage>

using Texts = QHash<QString, QString>;

static QString readFile(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll())
                                        : QString();
}

Q_GLOBAL_STATIC(Texts, globalTexts)

QString globalBad(const QString &path) {
  if (!globalTexts->contains(path))
    globalTexts->insert(path, readFile(path)); // expect: cache-static-memo keeps what was read from a file
  return globalTexts->value(path);
}

Q_GLOBAL_STATIC(Texts, calledTexts)

QString calledBad(const QString &path) {
  if (!calledTexts.exists())
    return QString();
  auto it = calledTexts()->constFind(path);
  if (it != calledTexts()->constEnd())
    return it.value();
  QString text = readFile(path);
  calledTexts()->insert(path, text); // expect: cache-static-memo keeps what was read from a file
  return text;
}

QString threadBad(const QString &path) {
  static QThreadStorage<Texts> texts;
  Texts &mine = texts.localData();
  if (mine.contains(path))
    return mine.value(path);
  return *mine.insert(path, readFile(path)); // expect: cache-static-memo 'threadBad::texts' keeps what was read from a file
}

#define PER_THREAD static thread_local

QString macroBad(const QString &path) {
  PER_THREAD Texts texts;
  QString &text = texts[path];
  if (text.isNull())
    text = readFile(path); // expect: cache-static-memo 'macroBad::texts' keeps what was read from a file
  return text;
}

QString sharedBad(const QString &path) {
  static QSharedPointer<Texts> texts(new Texts);
  if (!texts->contains(path))
    (*texts)[path] = readFile(path); // expect: cache-static-memo 'sharedBad::texts' keeps what was read from a file
  return texts->value(path);
}

QString scopedBad(const QString &path) {
  static QScopedPointer<Texts> texts(new Texts);
  static QMutex mutex;
  QMutexLocker lock(&mutex);
  auto it = texts->find(path);
  if (it == texts->end())
    it = texts->insert(path, readFile(path)); // expect: cache-static-memo 'scopedBad::texts' keeps what was read from a file
  return *it;
}

// It keeps at most a hundred.
QString boundedOk(const QString &path) {
  static QCache<QString, QString> texts(100);
  if (QString *text = texts.object(path))
    return *text;
  QString text = readFile(path);
  texts.insert(path, new QString(text));
  return text;
}
