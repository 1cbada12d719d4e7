// Qt 5 as it makes a text at compile time: in a function that is called at once.
#ifndef QSTRING5_H
#define QSTRING5_H

struct QStringData {
  int ref, size;
};
template <int N> struct QStaticStringData {
  QStringData str;
  char16_t data[N + 1];
  QStringData *data_ptr() const { return const_cast<QStringData *>(&str); }
};
struct QStringDataPtr {
  QStringData *ptr;
};
struct QString {
  QString(QStringDataPtr);
};
struct QVariant {
  QVariant(int);
};
struct QSqlQuery {
  QSqlQuery();
  bool prepare(const QString &);
  void addBindValue(const QVariant &);
  bool exec();
  bool next();
  int value(int) const;
};

#define QStringLiteral(str)                                                    \
  ([]() noexcept -> QString {                                                  \
    enum { Size = sizeof(u"" str) / 2 - 1 };                                   \
    static const QStaticStringData<Size> qstring_literal = {{-1, Size},        \
                                                            u"" str};          \
    QStringDataPtr holder = {qstring_literal.data_ptr()};                      \
    return QString(holder);                                                    \
  }())

#endif
