// FN: an index by name, beside entries by number. Who is renamed is found under
// the old name as well. That a key is a member that changes with the value
// takes comparing what is kept with what is put in its place.
#include <map>
#include <string>

struct Tag {
  long id;
  std::string name;
};

static std::map<long, Tag> byId;
static std::map<std::string, long> byName;

void changed(const Tag &tag) {
  byId[tag.id] = tag;
  byName[tag.name] = tag.id;
}

void removed(const Tag &tag) {
  byId.erase(tag.id);
  byName.erase(tag.name);
}

const Tag *named(const std::string &name) {
  auto found = byName.find(name);
  if (found == byName.end())
    return nullptr;
  auto tag = byId.find(found->second);
  return tag == byId.end() ? nullptr : &tag->second;
}
