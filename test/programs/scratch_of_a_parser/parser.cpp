// flags: -std=c++20
// One map is emptied for each record, on the way to where both are filled; the
// other is what the parser is there for.
#include "parser.h"

void Parser::run() {
  for (std::size_t at = 0; at < document.size(); at += 2)
    record(at);
}

void Parser::record(std::size_t at) {
  scratch.clear();
  release(at);
}

void Parser::release(std::size_t at) {
  const std::string id = document.substr(at, 1);
  const std::string text = document.substr(at, 2);
  if (!releases.contains(id)) {
    if (!scratch.contains(id))
      scratch.insert({id, text});
    releases.insert({id, text});
  }
}
