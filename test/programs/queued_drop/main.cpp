#include "articles.h"

#include <iostream>
#include <sqlite3.h>

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("articles.db", &db) != SQLITE_OK)
    return 1;
  Redis redis("127.0.0.1");
  WorkQueue queue;
  Articles articles(db, redis, queue);
  std::string command, title;
  for (int article = 0; std::cin >> command >> article;) {
    if (command == "title")
      std::cout << articles.title(article) << '\n';
    else if (command == "retitle" && std::getline(std::cin, title))
      articles.retitle(article, title);
  }
}
