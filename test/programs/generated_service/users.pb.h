#pragma once
// What a generator makes of the description of a service: its code is compiled
// by another build.
struct Server;

class UsersService {
public:
  virtual ~UsersService() = default;
  virtual int name(int user);
  virtual int forget(int user) = 0;
};

void serve(Server &server, UsersService &service);
