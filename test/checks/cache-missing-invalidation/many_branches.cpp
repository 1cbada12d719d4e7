// A long chain of branches without a last else, and a member that is set to what
// they choose: found in one pass over them.
#include <string>

class Wind {
public:
  void turnOk(int degrees) {
    std::string name;
    if (degrees < 25)
      name = "north";
    else if (degrees < 50)
      name = "north-east";
    else if (degrees < 75)
      name = "east-north-east";
    else if (degrees < 100)
      name = "east";
    else if (degrees < 125)
      name = "east-south-east";
    else if (degrees < 150)
      name = "south-east";
    else if (degrees < 175)
      name = "south-south-east";
    else if (degrees < 200)
      name = "south";
    else if (degrees < 225)
      name = "south-south-west";
    else if (degrees < 250)
      name = "south-west";
    else if (degrees < 275)
      name = "west-south-west";
    else if (degrees < 300)
      name = "west";
    else if (degrees < 325)
      name = "west-north-west";
    else if (degrees < 350)
      name = "north-west";
    called = name;
  }
  const std::string &nameOk() const { return called; }

private:
  std::string called;
};

static Wind wind;

const std::string &turnedOk(int degrees) {
  wind.turnOk(degrees);
  return wind.nameOk();
}
