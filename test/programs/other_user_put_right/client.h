#pragma once
#include <QNetworkAccessManager>
#include <QString>

class Client {
public:
  void fetch(const QString &url, const QString &certificate);
  void push(const QString &url, const QString &certificate,
            const QByteArray &data);

private:
  void turnTo(const QString &certificate);

  QNetworkAccessManager manager;
  QString lastCertificate;
};
