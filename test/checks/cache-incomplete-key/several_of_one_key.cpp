// Entries of one key stand side by side: who asks takes the one that fits.
#include <map>

struct Link {
  unsigned id;
  int team;
};

static std::multimap<unsigned, Link> links;

static const Link *find(unsigned place, unsigned id) {
  auto [at, end] = links.equal_range(place);
  for (; at != end; ++at)
    if (at->second.id == id)
      return &at->second;
  return nullptr;
}

const Link *linkOk(unsigned place, unsigned id, int team) {
  if (const Link *known = find(place, id))
    return known;
  Link made{id, team};
  return &links.insert({place, made})->second;
}
