# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Finds cache-invalidation faults as a part of the build.

    load("@cachetidy//:cachetidy.bzl", "cachetidy")

    cachetidy(
        name = "cachetidy",
        deps = [":app"],
    )

One action for each source file of :app and of what it depends on writes its
shard, and one links the shards of the program.
"""

load("@bazel_tools//tools/build_defs/cc:action_names.bzl", "C_COMPILE_ACTION_NAME", "CPP_COMPILE_ACTION_NAME")
load("@bazel_tools//tools/cpp:toolchain_utils.bzl", "find_cpp_toolchain")

ShardsInfo = provider(
    doc = "The shards of a target and of what it depends on.",
    fields = {
        "shards": "depset of files: one for each source file",
        "sources": "depset of files: what the shards were made of",
    },
)

_C = ["c"]
_CPP = ["cc", "cpp", "cxx", "c++", "C"]

def _expanded(ctx, words):
    """The words as the compiler gets them."""
    result = []
    for word in words:
        result += ctx.tokenize(ctx.expand_make_variables("copts", word, {}))
    return result

def _command(ctx, source, context):
    """The arguments with which the toolchain compiles a source file."""
    toolchain = find_cpp_toolchain(ctx)
    features = cc_common.configure_features(
        ctx = ctx,
        cc_toolchain = toolchain,
        requested_features = ctx.features,
        unsupported_features = ctx.disabled_features,
    )
    is_c = source.extension in _C
    fragment = ctx.fragments.cpp
    attributes = ctx.rule.attr
    variables = cc_common.create_compile_variables(
        feature_configuration = features,
        cc_toolchain = toolchain,
        user_compile_flags = fragment.copts + (fragment.conlyopts if is_c else fragment.cxxopts) + _expanded(ctx, getattr(attributes, "copts", [])),
        include_directories = context.includes,
        quote_include_directories = context.quote_includes,
        system_include_directories = context.system_includes,
        framework_include_directories = context.framework_includes,
        preprocessor_defines = depset(
            _expanded(ctx, getattr(attributes, "local_defines", [])),
            transitive = [context.defines],
        ),
    )
    return cc_common.get_memory_inefficient_command_line(
        feature_configuration = features,
        action_name = C_COMPILE_ACTION_NAME if is_c else CPP_COMPILE_ACTION_NAME,
        variables = variables,
    )

def _extract(ctx, source, context):
    """The shard of a source file, by an action of its own."""
    shard = ctx.actions.declare_file("_cachetidy/%s/%s.shard" % (ctx.label.name, source.short_path))
    arguments = ctx.actions.args()
    arguments.add("extract").add(source).add("-o", shard)
    arguments.add("--root", ".").add("--exit-zero").add("--quiet").add("--")
    arguments.add_all(_command(ctx, source, context))
    ctx.actions.run(
        mnemonic = "CacheTidyExtract",
        progress_message = "Extracting facts of %s" % source.short_path,
        executable = ctx.executable._tool,
        arguments = [arguments],
        inputs = depset(
            [source],
            transitive = [context.headers, find_cpp_toolchain(ctx).all_files],
        ),
        outputs = [shard],
        use_default_shell_env = True,
    )
    return shard

def _sources(ctx):
    files = []
    for label in getattr(ctx.rule.attr, "srcs", []):
        files += [file for file in label.files.to_list() if file.extension in _C + _CPP]
    return files

def _aspect_impl(target, ctx):
    below = [dep[ShardsInfo] for dep in getattr(ctx.rule.attr, "deps", []) if ShardsInfo in dep]
    shards = []
    sources = []
    headers = []
    if CcInfo in target and ctx.label.workspace_name == "":
        context = target[CcInfo].compilation_context
        sources = _sources(ctx)
        shards = [_extract(ctx, source, context) for source in sources]
        headers = [context.headers]
    return [ShardsInfo(
        shards = depset(shards, transitive = [info.shards for info in below]),
        sources = depset(sources, transitive = headers + [info.sources for info in below]),
    )]

_TOOL = attr.label(default = "//:tool", executable = True, allow_files = True, cfg = "exec")

cachetidy_aspect = aspect(
    implementation = _aspect_impl,
    attr_aspects = ["deps"],
    attrs = {
        "_tool": _TOOL,
        "_cc_toolchain": attr.label(default = "@bazel_tools//tools/cpp:current_cc_toolchain"),
    },
    fragments = ["cpp"],
    toolchains = ["@bazel_tools//tools/cpp:toolchain_type"],
)

def _cachetidy_impl(ctx):
    shards = depset(transitive = [dep[ShardsInfo].shards for dep in ctx.attr.deps])
    sources = depset(transitive = [dep[ShardsInfo].sources for dep in ctx.attr.deps])
    report = ctx.actions.declare_file(ctx.label.name + "." + ctx.attr.format)
    arguments = ctx.actions.args()
    arguments.use_param_file("@%s").set_param_file_format("shell")
    arguments.add("link").add_all(shards).add("-o", report).add("--root", ".")
    arguments.add("--format", ctx.attr.format).add("--echo").add("--quiet")
    if not ctx.attr.fatal:
        arguments.add("--exit-zero")
    ctx.actions.run(
        mnemonic = "CacheTidyLink",
        progress_message = "Looking for cache faults in %s" % ctx.label,
        executable = ctx.executable._tool,
        arguments = [arguments],
        inputs = depset(ctx.files.config, transitive = [shards, sources]),
        outputs = [report],
        use_default_shell_env = True,
    )
    return [DefaultInfo(files = depset([report]))]

cachetidy = rule(
    implementation = _cachetidy_impl,
    doc = "The report of one program.",
    attrs = {
        "deps": attr.label_list(aspects = [cachetidy_aspect], doc = "What the program is made of"),
        "config": attr.label_list(allow_files = True, doc = "cachetidy.json, its models, and .clang-tidy files"),
        "format": attr.string(default = "text", doc = "A form of cachetidy's --format"),
        "fatal": attr.bool(doc = "Findings fail the build"),
        "_tool": _TOOL,
    },
)
