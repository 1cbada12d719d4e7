// Who drops one entry by its name has not taken care of the others.
#include <map>
#include <string>

static std::map<std::string, std::string> pictures;
static std::map<std::string, std::string> drawings;

class Popup {
public:
  void setColor(const std::string &value) {
    color = value;
    pictures.erase("left");
  }
  std::string picture(const std::string &name) const {
    if (auto found = pictures.find(name); found != pictures.end())
      return found->second;
    return pictures[name] = name + " in " + color; // expect-linked: cache-incomplete-key leaves out 'Popup::color'
  }
  void setFont(const std::string &value) {
    font = value;
    drawings.clear();
  }
  std::string drawing(const std::string &name) const {
    if (auto found = drawings.find(name); found != drawings.end())
      return found->second;
    return drawings[name] = name + " in " + font;
  }

private:
  std::string color = "white", font = "plain";
};

std::string show(Popup &popup, const std::string &text) {
  popup.setColor(text);
  popup.setFont(text);
  return popup.picture(text) + popup.drawing(text);
}
