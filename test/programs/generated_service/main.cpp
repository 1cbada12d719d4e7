#include "users.pb.h"

UsersService &users();
Server &server();

int main() { serve(server(), users()); }
