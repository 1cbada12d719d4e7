// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Evaluates expressions as GitHub does: of {"context": {...}, "expressions":
// [...]} on standard input, the texts that they are.

import { readFileSync } from "fs";

const { data, Evaluator, Lexer, Parser } = await import(
    `${process.env.NODE_MODULES}/@actions/expressions/dist/index.js`);
const { context, expressions } = JSON.parse(readFileSync(0, "utf8"));
const known = JSON.parse(JSON.stringify(context), data.reviver);
const texts = expressions.map((expression) => {
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(context), []).parse();
  return new Evaluator(parsed, known).evaluate().coerceString();
});
console.log(JSON.stringify(texts));
