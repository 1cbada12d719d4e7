// flags: -std=c++20
// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each line that ends in "is: <role>" calls something that the models must know
// in that role, by the name that Clang gives it with the real headers.

#include <algorithm>
#include <any>
#include <array>
#include <atomic>
#include <bitset>
#include <deque>
#include <forward_list>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <set>
#include <span>
#include <stack>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

void map(std::map<std::string, int> &m, const std::string &k, int v) {
  (void)m.find(k);                        // is: read
  (void)m.count(k);                       // is: read
  (void)m.contains(k);                    // is: read
  (void)m.lower_bound(k);                 // is: read
  (void)m.upper_bound(k);                 // is: read
  (void)m.equal_range(k);                 // is: read
  (void)m.at(k);                          // is: read
  (void)m[k];                             // is: access
  m.insert({k, v});                       // is: write
  m.insert(m.end(), {k, v});              // is: write
  m.emplace(k, v);                        // is: write
  m.emplace_hint(m.end(), k, v);          // is: write
  m.try_emplace(k, v);                    // is: write
  m.insert_or_assign(k, v);               // is: write
  m.erase(k);                             // is: drop
  m.erase(m.begin());                     // is: drop
  (void)m.extract(k);                     // is: drop
  m.clear();                              // is: clear
  (void)m.size();                         // is: measure
  (void)m.empty();                        // is: measure
  (void)m.begin();                        // is: iterate
  (void)m.cbegin();                       // is: iterate
  (void)m.end();                          // is: end
  (void)m.cend();                         // is: end
  (void)m.find(k)->second;                // is: through
  (void)(*m.find(k)).second;              // is: through
  (void)std::as_const(m).find(k)->second; // is: through
}

void hashMap(std::unordered_map<int, std::string> &m, int k) {
  (void)m.find(k);                        // is: read
  (void)m.count(k);                       // is: read
  (void)m.contains(k);                    // is: read
  (void)m.at(k);                          // is: read
  (void)m[k];                             // is: access
  m.insert({k, ""});                      // is: write
  m.emplace(k, "");                       // is: write
  m.try_emplace(k, "");                   // is: write
  m.insert_or_assign(k, "");              // is: write
  m.erase(k);                             // is: drop
  m.clear();                              // is: clear
  (void)m.size();                         // is: measure
  (void)m.empty();                        // is: measure
  (void)m.begin();                        // is: iterate
  (void)m.end();                          // is: end
  (void)m.cend();                         // is: end
  (void)m.find(k)->second;                // is: through
  (void)(*m.find(k)).second;              // is: through
  (void)std::as_const(m).find(k)->second; // is: through
}

void multiMaps(std::multimap<int, int> &m,
               std::unordered_multimap<int, int> &u) {
  (void)m.find(1);        // is: read
  m.insert({1, 2});       // is: write
  m.emplace(1, 2);        // is: write
  m.erase(1);             // is: drop
  (void)u.equal_range(1); // is: read
  u.insert({1, 2});       // is: write
  u.clear();              // is: clear
}

void sets(std::set<int> &s, std::unordered_set<std::string> &u) {
  (void)s.find(1);           // is: read
  (void)s.contains(1);       // is: read
  s.insert(1);               // is: write
  s.emplace(1);              // is: write
  s.erase(1);                // is: drop
  s.clear();                 // is: clear
  (void)s.end();             // is: end
  (void)u.count("");         // is: read
  (void)u.insert("").second; // is: write
  u.emplace("");             // is: write
  (void)*u.begin();          // is: through
}

void sequences(std::vector<int> &v, std::deque<int> &d, std::list<int> &l,
               std::array<int, 4> &a, std::forward_list<int> &f,
               std::span<int> n, std::bitset<8> &b,
               std::vector<std::pair<int, int>> &pairs) {
  pairs.emplace_back(1, 2); // is: append
  (void)v[0];               // is: read
  (void)v.at(0);            // is: read
  (void)v.front();          // is: read
  (void)v.back();           // is: read
  (void)v.data();           // is: read
  v.push_back(1);           // is: append
  v.emplace_back(1);        // is: append
  v.insert(v.end(), 1);     // is: append
  v.assign(3, 1);           // is: write
  v.erase(v.begin());       // is: drop
  v.pop_back();             // is: drop
  v.clear();                // is: clear
  v.swap(v);                // is: clear
  (void)v.size();           // is: measure
  (void)v.empty();          // is: measure
  (void)*v.begin();         // is: through
  (void)v.end();            // is: end
  (void)d[0];               // is: read
  d.push_front(1);          // is: append
  d.pop_front();            // is: drop
  (void)*d.begin();         // is: through
  l.push_back(1);           // is: append
  l.remove(1);              // is: drop
  l.splice(l.end(), l);     // is: append
  (void)*l.begin();         // is: through
  (void)a[0];               // is: read
  a.fill(1);                // is: write
  (void)a.size();           // is: measure
  f.push_front(1);          // is: append
  (void)*f.begin();         // is: through
  (void)n[0];               // is: read
  (void)b.test(1);          // is: read
}

void adaptors(std::queue<int> &q, std::stack<int> &s,
              std::priority_queue<int> &p) {
  q.push(1);       // is: append
  q.emplace(1);    // is: append
  q.pop();         // is: drop
  (void)q.front(); // is: read
  s.push(1);       // is: append
  (void)s.top();   // is: read
  p.pop();         // is: drop
  (void)p.empty(); // is: measure
}

void strings(std::string &s) {
  (void)s.empty();  // is: measure
  (void)s.length(); // is: measure
  s.append("x");    // is: append
  s.push_back('x'); // is: append
  s.assign("x");    // is: write
  s.clear();        // is: clear
  (void)s.begin();  // is: iterate
}

void algorithms(std::vector<int> &v, std::map<int, int> &m) {
  auto isOne = [](int i) { return i == 1; };
  (void)std::find(v.begin(), v.end(), 1);          // is: read
  (void)std::find_if(v.begin(), v.end(), isOne);   // is: read
  (void)std::any_of(v.begin(), v.end(), isOne);    // is: read
  (void)std::lower_bound(v.begin(), v.end(), 1);   // is: read
  (void)std::binary_search(v.begin(), v.end(), 1); // is: read
  (void)std::ranges::find(v, 1);                   // is: read
  (void)std::ranges::find_if(v, isOne);            // is: read
  std::for_each(v.begin(), v.end(), isOne);        // is: iterate
  std::erase(v, 1);                                // is: drop
  std::erase_if(m, [](auto &) { return true; });   // is: drop
  (void)std::size(v);                              // is: measure
  (void)std::begin(v);                             // is: iterate
  (void)std::end(v);                               // is: end
  std::swap(v, v);                                 // is: clear
}

void slots(std::optional<int> &o, std::any &a, std::variant<int, char> &v,
           std::unique_ptr<std::string> &u, std::shared_ptr<std::string> &s,
           std::weak_ptr<std::string> &w) {
  (void)*o;                                             // is: through
  (void)o.value();                                      // is: through
  (void)o.value_or(1);                                  // is: through
  (void)o.has_value();                                  // is: measure
  o.emplace(1);                                         // is: write
  o.reset();                                            // is: clear
  a.emplace<int>(1);                                    // is: write
  a.reset();                                            // is: clear
  (void)std::any_cast<int>(a);                          // is: through
  (void)std::get<int>(v);                               // is: through
  (void)std::get_if<int>(&v);                           // is: through
  (void)u->size();                                      // is: through
  (void)*u;                                             // is: through
  (void)u.get();                                        // is: through
  u.reset(new std::string);                             // is: write
  u.reset();                                            // is: clear
  (void)u.release();                                    // is: clear
  (void)s->size();                                      // is: through
  (void)*s;                                             // is: through
  (void)s.get();                                        // is: through
  s.reset(new std::string);                             // is: write
  s.reset();                                            // is: clear
  (void)w.lock();                                       // is: through
  (void)w.expired();                                    // is: measure
  (void)std::static_pointer_cast<const std::string>(s); // is: through
}

void wrappers(std::atomic<int> &i, std::atomic<void *> &p, std::atomic<bool> &b,
              std::shared_future<int> &f, std::string &s) {
  (void)i.load();              // is: through
  i.store(1);                  // is: write
  (void)i.exchange(1);         // is: write
  int was = i;                 // is: through
  (void)p.load();              // is: through
  p.store(nullptr);            // is: write
  (void)b.load();              // is: through
  b.store(true);               // is: write
  (void)f.get();               // is: through
  (void)std::move(s).size();   // is: take
  (void)std::ref(s).get();     // is: through
  (void)std::exchange(was, 2); // is: write
  (void)std::addressof(s);     // is: through
}
