// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Read by LLVM's parser, as clangd reads its own.

#include "driver/doctor/YamlValues.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLParser.h"

namespace yaml = llvm::yaml;

namespace cachetidy::driver::doctor {
namespace {

using Values = std::vector<YamlValue>;

/// Deeper than anybody nests, and far from the end of the stack.
constexpr unsigned deepest = 64;

std::string scalarOf(yaml::Node *node) {
  llvm::SmallString<64> storage;
  if (auto *scalar = llvm::dyn_cast_or_null<yaml::ScalarNode>(node))
    return scalar->getValue(storage).str();
  if (auto *block = llvm::dyn_cast_or_null<yaml::BlockScalarNode>(node))
    return block->getValue().str();
  return {};
}

/// Each node once, and in order: the parser goes along.
void collect(yaml::Node *node, const std::string &path, Values &values,
             unsigned depth = 0) {
  if (!node || depth > deepest)
    return;
  if (auto *map = llvm::dyn_cast<yaml::MappingNode>(node)) {
    for (yaml::KeyValueNode &entry : *map) {
      const std::string name = scalarOf(entry.getKey());
      collect(entry.getValue(), path.empty() ? name : path + "." + name, values,
              depth + 1);
    }
  } else if (auto *list = llvm::dyn_cast<yaml::SequenceNode>(node)) {
    for (yaml::Node &element : *list)
      collect(&element, path, values, depth + 1);
  } else if (llvm::isa<yaml::ScalarNode, yaml::BlockScalarNode>(node)) {
    values.push_back({path, scalarOf(node)});
  }
}

} // namespace

std::variant<std::vector<YamlValue>, std::string>
yamlValues(const std::string &text) {
  std::string fault;
  llvm::SourceMgr sources;
  sources.setDiagHandler(
      [](const llvm::SMDiagnostic &said, void *into) {
        auto &first = *static_cast<std::string *>(into);
        if (first.empty())
          first = std::to_string(said.getLineNo()) + ":" +
                  std::to_string(said.getColumnNo() + 1) + ": " +
                  said.getMessage().str();
      },
      &fault);
  Values values;
  yaml::Stream stream(text, sources, /*ShowColors=*/false);
  for (yaml::Document &document : stream) {
    collect(document.getRoot(), "", values);
    if (stream.failed())
      break;
  }
  if (stream.failed())
    return fault.empty() ? std::string("1:1: this is no YAML") : fault;
  return values;
}

} // namespace cachetidy::driver::doctor
