// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtNetwork
#include "client.h"

#include <QNetworkReply>
#include <QNetworkRequest>

static QNetworkRequest prepared(const QString &url, const QString &certificate) {
  QNetworkRequest request{QUrl(url)};
  request.setRawHeader("certificate", certificate.toUtf8());
  return request;
}

void Client::fetch(const QString &url, const QString &certificate) {
  const QNetworkRequest request = prepared(url, certificate);
  if (lastCertificate != certificate) {
    lastCertificate = certificate;
    manager.clearAccessCache();
  }
  manager.get(request);
}

void Client::push(const QString &url, const QString &certificate,
                  const QByteArray &data) {
  const QNetworkRequest request = prepared(url, certificate);
  manager.put(request, data); // expect: cache-stale-after-mutation this uses what 'Client::manager' keeps, whatever 'certificate' is
}
