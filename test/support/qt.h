// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

/// What most fixtures with Qt include, as common.h is for the others.
#ifndef CACHETIDY_TEST_QT_H
#define CACHETIDY_TEST_QT_H

#include <QCache>
#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QMap>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QTextStream>
#include <QTimer>
#include <QVariant>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#endif
