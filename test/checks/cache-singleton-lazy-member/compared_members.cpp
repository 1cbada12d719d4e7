// Whole containers that are compared, as keys are.
#include <set>
#include <string>

class Track {
public:
  void commitOk(const std::string &label) {
    if (newRating == rating && newLabels == labels)
      return;
    newLabels.insert(label);
    labels = newLabels;
  }

private:
  int rating = 0, newRating = 0;
  std::set<std::string> labels, newLabels;
};

Track &track() {
  static Track only;
  return only;
}

int main() { track().commitOk("new"); }
