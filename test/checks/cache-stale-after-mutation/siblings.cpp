// Members of a base belong to objects of one class or of another, and what
// happens to those of the other does not count.
#include <string>

class Transfer {
public:
  virtual ~Transfer() = default;
  const std::string &fileName() const { return name; }

protected:
  std::string name, place;
};

class Outgoing final : public Transfer {
public:
  void queue() {
    if (name.empty())
      name = place.substr(place.rfind('/') + 1);
  }
  void setName(const std::string &shown) { name = shown; }
  void setPlaceOk(const std::string &from) {
    place = from;
    name.clear();
  }
  void moveBad(const std::string &folder) {
    place = folder + "/" + place; // expect-linked: cache-stale-after-mutation this changes 'Transfer::place' and leads to no drop of 'Transfer::name', which is made of it
  }
};

class Incoming final : public Transfer {
public:
  void setName(const std::string &offered) { name = offered; }
  void setPlaceOk(const std::string &folder) { place = folder; }
};
