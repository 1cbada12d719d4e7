#ifndef MAKE_H
#define MAKE_H

#include <memory>

template <class T, class... Given>
std::unique_ptr<T> make_owned(Given &&...given) {
  return std::unique_ptr<T>(new T(static_cast<Given &&>(given)...));
}

int first_line();

#endif
