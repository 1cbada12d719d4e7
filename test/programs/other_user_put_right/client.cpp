// flags: -std=c++20 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt6 -isystem /usr/include/x86_64-linux-gnu/qt6/QtCore -isystem /usr/include/x86_64-linux-gnu/qt6/QtNetwork
#include "client.h"

#include <QNetworkReply>
#include <QNetworkRequest>

static QNetworkRequest prepared(const QString &url, const QString &certificate) {
  QNetworkRequest request{QUrl(url)};
  request.setRawHeader("certificate", certificate.toUtf8());
  return request;
}

void Client::turnTo(const QString &certificate) {
  if (lastCertificate == certificate)
    return;
  lastCertificate = certificate;
  manager.clearAccessCache();
}

void Client::fetch(const QString &url, const QString &certificate) {
  const QNetworkRequest request = prepared(url, certificate);
  turnTo(certificate);
  manager.get(request);
}

void Client::push(const QString &url, const QString &certificate,
                  const QByteArray &data) {
  const QNetworkRequest request = prepared(url, certificate);
  turnTo(certificate);
  manager.put(request, data);
}
