// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore
// Keys as Qt programs make them.
#include "CacheClient.h"

#include <QByteArray>
#include <QCache>
#include <QHash>
#include <QLatin1StringView>
#include <QString>
#include <QStringBuilder>
#include <QStringList>

static void drop(CacheClient &cache, const QString &key) {
  cache.del(key.toStdString());
}

static void dropBytes(redisContext *cache, const QByteArray &key) {
  freeReplyObject(redisCommand(cache, "DEL %b", key.constData(),
                               static_cast<size_t>(key.size())));
}

void argBad(CacheClient &cache, int user) {
  drop(cache, QString("inbox:%1").arg(user)); // expect: cache-raw-key 'inbox:{int}'
}

void argsBad(CacheClient &cache, int user, const QString &folder) {
  drop(cache, QString("inbox:%1:%2").arg(user).arg(folder)); // expect: cache-raw-key 'inbox:{int}:{}'
}

void multiArgBad(CacheClient &cache, const QString &user,
                 const QString &folder) {
  drop(cache, QStringLiteral("inbox:%1:%2").arg(user, folder)); // expect: cache-raw-key 'inbox:{}:{}'
}

void latinArgBad(CacheClient &cache, const QString &folder) {
  drop(cache, QLatin1StringView("inbox:%1").arg(folder)); // expect: cache-raw-key 'inbox:{}'
}

void joinedBad(CacheClient &cache, int user) {
  drop(cache, "inbox:" + QString::number(user)); // expect: cache-raw-key 'inbox:{int}'
}

void builderBad(CacheClient &cache, const QString &user) {
  const QString key = QLatin1StringView("inbox:") % user % QChar(':') % user; // expect: cache-raw-key 'inbox:
  drop(cache, key);
}

void appendedBad(CacheClient &cache, int user) {
  QString key = QStringLiteral("inbox:"); // expect: cache-raw-key 'inbox:{int}'
  key += QString::number(user);
  drop(cache, key);
}

void bytesBad(redisContext *cache, int user) {
  const QByteArray key = "inbox:" + QByteArray::number(user); // expect: cache-raw-key 'inbox:{int}'
  dropBytes(cache, key);
}

void toUtf8Bad(redisContext *cache, const QString &folder) {
  dropBytes(cache, QStringLiteral("inbox:%1").arg(folder).toUtf8()); // expect: cache-raw-key 'inbox:{}'
}

void localBytesBad(redisContext *cache, const QString &folder) {
  const QByteArray key = QString("inbox:%1").arg(folder).toUtf8(); // expect: cache-raw-key 'inbox:{}'
  freeReplyObject(redisCommand(cache, "DEL %s", key.constData()));
}

void printableBad(redisContext *cache, int user) {
  freeReplyObject(redisCommand(
      cache, "DEL %s", qPrintable(QString("inbox:%1").arg(user)))); // expect: cache-raw-key 'inbox:{int}'
}

void asprintfBad(CacheClient &cache, int user) {
  drop(cache, QString::asprintf("inbox:%d", user)); // expect: cache-raw-key 'inbox:{int}'
}

// A list that is joined is not known to be a text.
void FN_list(CacheClient &cache, const QString &user, const QString &folder) {
  drop(cache, QStringList({"inbox", user, folder}).join(':'));
}

class Inbox {
public:
  Inbox(CacheClient &its_cache, int user)
      : cache(its_cache), key(QStringLiteral("inbox:%1").arg(user)) {} // expect: cache-raw-key 'inbox:{int}'
  void markRead() { drop(cache, key); }

private:
  CacheClient &cache;
  QString key;
};

void read(CacheClient &cache, int user) { Inbox(cache, user).markRead(); }

void givenOk(CacheClient &cache, const QString &key) { drop(cache, key); }

// The memory of one process, where nobody else's keys are.
void ofProcessOk(QCache<QString, int> &sizes, QHash<QString, int> &unread,
                 int user) {
  sizes.remove(QString("inbox:%1").arg(user));
  unread.remove("inbox:" + QString::number(user));
}
