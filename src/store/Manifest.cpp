// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Outcomes as bytes.

#include "store/Manifest.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace cachetidy::store {

using extract::Input;
using extract::Look;

namespace {

constexpr std::string_view kind = "manifest";

bool hasContent(Look look) {
  return look == Look::Read || look == Look::Listed;
}

std::string absolute(const std::string &path, const std::string &root) {
  if (path.starts_with('/'))
    return path;
  return path.empty() ? root : root + "/" + path;
}

void writeOutline(RecordWriter &to, const extract::Outline &outline) {
  to.digest(outline.shown);
  to.number(outline.offers.size());
  for (const extract::Offer &offer : outline.offers) {
    to.text(offer.name);
    to.digest(offer.text);
  }
}

extract::Outline readOutline(RecordReader &from) {
  extract::Outline outline{from.digest(), {}};
  outline.offers.resize(from.count());
  for (extract::Offer &offer : outline.offers) {
    offer.name = from.text();
    offer.text = from.digest();
  }
  return outline;
}

/// The inputs that the outcomes name, in an order that depends on nothing else.
class Selected {
public:
  Selected(std::span<const Outcome> outcomes, const Inputs &inputs,
           const std::string &root);

  void write(RecordWriter &to) const;
  /// In the order they were written in.
  std::vector<std::size_t> places(std::span<const InputIndex> indices) const;

private:
  struct Row {
    std::string path;
    Look look;
    Digest content;
    const extract::Outline *outline;
    InputIndex index;
  };
  std::vector<Row> Rows;
  std::vector<std::size_t> PlaceOf; ///< by InputIndex
};

Selected::Selected(std::span<const Outcome> outcomes, const Inputs &inputs,
                   const std::string &root) {
  std::vector<bool> isNamed;
  for (const Outcome &outcome : outcomes)
    for (const InputIndex index : outcome.inputs) {
      if (index >= isNamed.size())
        isNamed.resize(index + 1);
      isNamed[index] = true;
    }
  for (InputIndex index = 0; index < isNamed.size(); ++index)
    if (isNamed[index])
      Rows.push_back({pathBelow(root, inputs[index].path), inputs[index].look,
                      inputs[index].content, &inputs[index].outline, index});
  llvm::sort(Rows, [](const Row &left, const Row &right) {
    return std::tie(left.path, left.look, left.content, *left.outline) <
           std::tie(right.path, right.look, right.content, *right.outline);
  });
  PlaceOf.resize(isNamed.size());
  for (std::size_t place = 0; place < Rows.size(); ++place)
    PlaceOf[Rows[place].index] = place;
}

void Selected::write(RecordWriter &to) const {
  to.number(Rows.size());
  std::string_view before;
  for (const Row &row : Rows) {
    const std::size_t shared = std::mismatch(before.begin(), before.end(),
                                             row.path.begin(), row.path.end())
                                   .first -
                               before.begin();
    to.number(shared);
    to.text(std::string_view(row.path).substr(shared));
    const bool hasOutline = row.outline->isKnown();
    to.number(static_cast<std::uint64_t>(row.look) * 2 + hasOutline);
    if (hasContent(row.look))
      to.digest(row.content);
    if (hasOutline)
      writeOutline(to, *row.outline);
    before = row.path;
  }
}

std::vector<std::size_t>
Selected::places(std::span<const InputIndex> indices) const {
  std::vector<std::size_t> result;
  for (const InputIndex index : indices)
    result.push_back(PlaceOf[index]);
  llvm::sort(result);
  return result;
}

std::vector<InputIndex> readInputs(RecordReader &from, Inputs &inputs,
                                   const std::string &root) {
  std::vector<InputIndex> indices;
  std::string path;
  for (std::size_t left = from.count(); left != 0; --left) {
    path.resize(std::min<std::uint64_t>(from.number(), path.size()));
    path += from.text();
    const std::uint64_t look = from.number();
    Input input{absolute(path, root), static_cast<Look>(look / 2)};
    if (hasContent(input.look))
      input.content = from.digest();
    if (look % 2 != 0)
      input.outline = readOutline(from);
    indices.push_back(inputs.add(input));
  }
  return indices;
}

void writeError(RecordWriter &to, const extract::Diagnostic &error) {
  to.text(error.file);
  to.number(error.line);
  to.number(error.column);
  to.text(error.message);
  to.number(error.inSystemHeader);
}

extract::Diagnostic readError(RecordReader &from) {
  extract::Diagnostic error;
  error.file = from.text();
  error.line = static_cast<std::uint32_t>(from.number());
  error.column = static_cast<std::uint32_t>(from.number());
  error.message = from.text();
  error.inSystemHeader = from.number() != 0;
  return error;
}

/// An ascending list: each as the distance from the one before.
void writePlaces(RecordWriter &to, std::span<const std::size_t> places) {
  to.number(places.size());
  std::size_t before = 0;
  for (const std::size_t place : places) {
    to.number(place - before);
    before = place;
  }
}

/// Nothing where one leads out of `all`.
std::vector<InputIndex>
readPlaces(RecordReader &from, std::span<const InputIndex> all, bool &isSound) {
  std::vector<InputIndex> indices;
  std::uint64_t place = 0;
  const std::size_t count = from.count();
  indices.reserve(count);
  for (std::size_t left = count; left != 0; --left) {
    place += from.number();
    isSound &= place < all.size();
    if (isSound)
      indices.push_back(all[place]);
  }
  // As it is in the first manifest that is read, the largest.
  if (!llvm::is_sorted(indices))
    llvm::sort(indices);
  return indices;
}

} // namespace

std::string pathBelow(const std::string &root, const std::string &path) {
  llvm::StringRef rest = path;
  if (rest.consume_front(root) && (rest.empty() || rest.consume_front("/")))
    return rest.str();
  return path;
}

std::string encode(std::span<const Outcome> outcomes, const Inputs &inputs,
                   const std::string &root) {
  const Selected selected(outcomes, inputs, root);
  RecordWriter to;
  selected.write(to);
  to.number(outcomes.size());
  for (const Outcome &outcome : outcomes) {
    to.digest(outcome.request);
    to.digest(outcome.facts);
    to.number(static_cast<std::uint64_t>(outcome.duration.count()));
    to.number(outcome.errors.size());
    for (const extract::Diagnostic &error : outcome.errors)
      writeError(to, error);
    to.number(outcome.pasted.size());
    for (const std::string &name : outcome.pasted)
      to.text(name);
    writePlaces(to, selected.places(outcome.inputs));
  }
  return seal(kind, to.bytes());
}

std::optional<std::vector<Outcome>>
decode(std::string_view bytes, Inputs &inputs, const std::string &root) {
  const std::optional<std::string_view> body = unseal(kind, bytes);
  if (!body)
    return std::nullopt;
  RecordReader from(*body);
  const std::vector<InputIndex> all = readInputs(from, inputs, root);
  bool isSound = true;
  std::vector<Outcome> outcomes(from.count());
  for (Outcome &outcome : outcomes) {
    outcome.request = from.digest();
    outcome.facts = from.digest();
    outcome.duration = std::chrono::milliseconds(from.number());
    for (std::size_t left = from.count(); left != 0; --left)
      outcome.errors.push_back(readError(from));
    for (std::size_t left = from.count(); left != 0; --left)
      outcome.pasted.emplace_back(from.text());
    outcome.inputs = readPlaces(from, all, isSound);
  }
  if (!isSound || !from.isWhole())
    return std::nullopt;
  return outcomes;
}

} // namespace cachetidy::store
