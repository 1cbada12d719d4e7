#ifndef SINGLE_H
#define SINGLE_H

#include <memory>
#include <mutex>

template <class T> class Single {
public:
  static std::shared_ptr<T> get() {
    std::call_once(flag, [] { instance = std::make_shared<T>(); });
    return instance;
  }

private:
  static std::shared_ptr<T> instance;
  static std::once_flag flag;
};

template <class T> std::shared_ptr<T> Single<T>::instance;
template <class T> std::once_flag Single<T>::flag;

#endif
