// A member in the key names the object that the others belong to, where several
// objects share the store. What an object keeps itself needs no such name: the
// other setting is left out.
#include <map>
#include <string>

static std::string scan(const std::string &folder, const std::string &names,
                        const std::string &files) {
  return folder + names + files;
}

class Model {
public:
  std::string listBad(const std::string &folder) {
    const std::string key = folder + "|" + names;
    if (auto found = kept.find(key); found != kept.end())
      return found->second;
    std::string made = scan(folder, names, files);
    kept[key] = made; // expect-linked: cache-incomplete-key the key of 'Model::kept' leaves out 'Model::files'
    return made;
  }
  std::string listOk(const std::string &folder) {
    const std::string key = folder + "|" + names + "|" + files;
    if (auto found = all.find(key); found != all.end())
      return found->second;
    std::string made = scan(folder, names, files);
    all[key] = made;
    return made;
  }
  void setNames(const std::string &to) { names = to; }
  void setFiles(const std::string &to) { files = to; }

private:
  std::string names, files;
  std::map<std::string, std::string> kept, all;
};

void setNames(Model &model, const std::string &to) { model.setNames(to); }
void setFiles(Model &model, const std::string &to) { model.setFiles(to); }

// Another title comes with another number, set in one place or by one caller.
class Document {
public:
  std::string pageOk(int page) {
    const std::string key = std::to_string(id) + "/" + std::to_string(page);
    if (auto found = pages.find(key); found != pages.end())
      return found->second;
    std::string made = title + author + std::to_string(page);
    pages[key] = made;
    return made;
  }
  void open(int to, const std::string &its) {
    id = to;
    title = its;
  }
  void setAuthor(const std::string &to) { author = to; }

private:
  int id = 0;
  std::string title, author;
  std::map<std::string, std::string> pages;
};

void open(Document &document, int id, const std::string &title,
          const std::string &author) {
  document.open(id, title);
  document.setAuthor(author);
}

// A version in the key is counted up with each of them.
class Sheet {
public:
  std::string cellOk(int cell) {
    const std::string key = std::to_string(cell) + "@" + std::to_string(version);
    if (auto found = cells.find(key); found != cells.end())
      return found->second;
    std::string made = font + std::to_string(cell);
    cells[key] = made;
    return made;
  }
  void setFont(const std::string &to) {
    font = to;
    ++version;
  }

private:
  int version = 0;
  std::string font;
  std::map<std::string, std::string> cells;
};

std::string cell(Sheet &sheet, const std::string &font, int cell) {
  sheet.setFont(font);
  return sheet.cellOk(cell);
}

// One store for all of them: who the key names, the rest belongs to.
static std::map<int, std::string> shown;

class User {
public:
  std::string showOk() {
    if (auto found = shown.find(id); found != shown.end())
      return found->second;
    std::string made = name + "!";
    shown[id] = made;
    return made;
  }
  void setId(int to) { id = to; }
  void setName(const std::string &to) { name = to; }

private:
  int id = 0;
  std::string name;
};

std::string show(User &user, int id) {
  user.setId(id);
  return user.showOk();
}

void rename(User &user, const std::string &name) { user.setName(name); }
