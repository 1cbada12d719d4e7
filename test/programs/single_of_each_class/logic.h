#ifndef LOGIC_H
#define LOGIC_H

#include "single.h"

#include <hiredis/hiredis.h>
#include <string>
#include <thread>

class Logic : public Single<Logic> {
public:
  Logic();
  void wait() { worker.join(); }

private:
  void work();
  void logIn(int id);
  void logOut(int id);
  void drop(int id);
  std::string card(int id);

  redisContext *server;
  std::thread worker;
};

#endif
