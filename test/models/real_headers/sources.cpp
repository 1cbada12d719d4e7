// flags: -std=c++20 -isystem /usr/include/postgresql
// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As std.cpp; for what reads the world outside of the program.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <grp.h>
#include <libpq-fe.h>
#include <netdb.h>
#include <pwd.h>
#include <sqlite3.h>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

void database(sqlite3 *db, sqlite3_stmt *s, PGconn *c, PGresult *r) {
  (void)sqlite3_step(s);                                         // is: source
  (void)sqlite3_exec(db, "select 1", nullptr, nullptr, nullptr); // is: source
  (void)sqlite3_column_text(s, 0);                               // is: source
  (void)PQexec(c, "select 1");                                   // is: source
  (void)PQgetvalue(r, 0, 0);                                     // is: source
}

void files(std::FILE *f, char *b, int fd, struct stat *s, std::ifstream &in) {
  namespace fs = std::filesystem;
  (void)std::fopen("f", "r");          // is: source
  (void)std::fread(b, 1, 1, f);        // is: source
  (void)std::fgets(b, 1, f);           // is: source
  (void)::open("f", O_RDONLY);         // is: source
  (void)std::fopen("f", "a");          // is: mutate
  (void)::open("f", O_WRONLY);         // is: mutate
  (void)::creat("f", 0600);            // is: mutate
  (void)::read(fd, b, 1);              // is: source
  (void)::stat("f", s);                // is: source
  (void)::access("f", R_OK);           // is: source
  (void)::realpath("f", nullptr);      // is: source
  (void)::opendir("d");                // is: source
  std::ifstream opened("f");           // is: source
  in.open("f");                        // is: source
  in.read(b, 1);                       // is: source
  (void)fs::exists("f");               // is: source
  (void)fs::file_size("f");            // is: source
  (void)fs::last_write_time("f");      // is: source
  (void)fs::is_directory("f");         // is: source
  (void)fs::canonical("f");            // is: source
  (void)fs::current_path();            // is: source
  fs::directory_iterator entries("d"); // is: source
}

void network(int s, char *b, addrinfo *&a, const sockaddr *to) {
  (void)::recv(s, b, 1, 0);                   // is: source
  (void)::connect(s, to, 1);                  // is: source
  (void)::getaddrinfo("h", "p", nullptr, &a); // is: source
  (void)::gethostbyname("h");                 // is: source
}

void clocks(timeval *v, timespec *t) {
  (void)std::time(nullptr);                 // is: source
  (void)::gettimeofday(v, nullptr);         // is: source
  (void)::clock_gettime(CLOCK_REALTIME, t); // is: source
  (void)std::chrono::system_clock::now();   // is: source
}

void environment() {
  (void)std::getenv("HOME");     // is: source
  (void)::secure_getenv("HOME"); // is: source
}

void process(char *b) {
  (void)::getpwuid(0);       // is: source
  (void)::getpwnam("root");  // is: source
  (void)::getgrgid(0);       // is: source
  (void)::popen("ls", "r");  // is: source
  (void)std::system("ls");   // is: source
  (void)::gethostname(b, 1); // is: source
}

void loaded(void *library) {
  (void)::dlsym(library, "init"); // is: resolve
}
