// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue's condition language, as forms/model/RuleParser.h writes it down: variables, == != in, and or not,
// literals. Three-valued: true, false, and undefined for "not yet decided" (Kleene).
//
//   or      = and { "or" and }              compare = atom [ ( "==" | "!=" ) atom | "in" list ]
//   and     = not { "and" not }             list    = atom | "(" atom { "," atom } ")"
//   not     = "not" not | compare           atom    = name | number | 'text' | true | false | "(" or ")"

const TOKEN = /\s*(?:([A-Za-z_][A-Za-z_0-9]*)|([0-9]+)|'([^']*)'|(==|!=|[(),]))/y;

function tokensOf(text) {
  const tokens = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match)
      throw new Error(`condition, column ${at + 1}: ${text}`);
    const [, name, number, literal, symbol] = match;
    if (name !== undefined)
      tokens.push({kind: "name", text: name});
    else if (number !== undefined)
      tokens.push({kind: "value", value: Number(number)});
    else if (literal !== undefined)
      tokens.push({kind: "value", value: literal});
    else
      tokens.push({kind: "symbol", text: symbol});
  }
  return tokens;
}

/** Parses a condition into nodes {kind, children?, name?, value?}; an empty text always holds (null). */
function parseRule(text) {
  const tokens = tokensOf(text || "");
  if (!tokens.length)
    return null;
  let at = 0;
  const fail = () => {
    throw new Error(`condition: ${text}`);
  };
  const take = (kind, word) => {
    const token = tokens[at];
    if (!token || token.kind !== kind || token.text !== word)
      return false;
    ++at;
    return true;
  };
  const chain = (kind, word, next) => {
    const parts = [next()];
    while (take("name", word))
      parts.push(next());
    return parts.length === 1 ? parts[0] : {kind, children: parts};
  };
  const anyOf = () => chain("or", "or", allOf);
  const allOf = () => chain("and", "and", negation);
  const negation = () => (take("name", "not") ? {kind: "not", children: [negation()]} : comparison());
  const comparison = () => {
    const left = atom();
    if (take("symbol", "=="))
      return {kind: "equal", children: [left, atom()]};
    if (take("symbol", "!="))
      return {kind: "unequal", children: [left, atom()]};
    if (!take("name", "in"))
      return left;
    if (!take("symbol", "("))
      return {kind: "in", children: [left, atom()]};
    const parts = [left];
    do
      parts.push(atom());
    while (take("symbol", ","));
    return take("symbol", ")") ? {kind: "in", children: parts} : fail();
  };
  const atom = () => {
    const token = tokens[at++];
    if (!token)
      return fail();
    if (token.kind === "value")
      return {kind: "literal", value: token.value};
    if (token.kind === "symbol") {
      if (token.text !== "(")
        return fail();
      const inner = anyOf();
      return take("symbol", ")") ? inner : fail();
    }
    if (["and", "or", "not", "in"].includes(token.text))
      return fail();
    if (token.text === "true" || token.text === "false")
      return {kind: "literal", value: token.text === "true"};
    return {kind: "variable", name: token.text};
  };
  const root = anyOf();
  return at === tokens.length ? root : fail();
}

/** What counts as yes: true, a number that is not 0, a text or list that is not empty. */
function isTruthy(value) {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function isSame(left, right) {
  if (Array.isArray(left))
    return left.includes(Array.isArray(right) ? right.length === 1 ? right[0] : "" : String(right));
  if (Array.isArray(right))
    return right.includes(String(left));
  if (typeof left === "string" || typeof right === "string")
    return left === right;
  return Number(left) === Number(right);
}

/** The value of a variable or literal; undefined = unknown. */
function valueOf(node, answers) {
  if (node.kind === "variable")
    return answers[node.name];
  return node.value;
}

function truthOf(node, answers) {
  if (!node)
    return true;
  switch (node.kind) {
  case "literal":
    return isTruthy(node.value);
  case "variable": {
    const value = answers[node.name];
    return value === undefined ? undefined : isTruthy(value);
  }
  case "not": {
    const inner = truthOf(node.children[0], answers);
    return inner === undefined ? undefined : !inner;
  }
  case "and":
  case "or": {
    const settles = node.kind === "or";
    let result = !settles;
    for (const child of node.children) {
      const part = truthOf(child, answers);
      if (part === settles)
        return settles;
      if (part === undefined)
        result = undefined;
    }
    return result;
  }
  case "equal":
  case "unequal": {
    const [left, right] = node.children.map((child) => valueOf(child, answers));
    if (left === undefined || right === undefined)
      return undefined;
    return isSame(left, right) === (node.kind === "equal");
  }
  case "in": {
    const left = valueOf(node.children[0], answers);
    if (left === undefined)
      return undefined;
    let unknown = false;
    for (const child of node.children.slice(1)) {
      const right = valueOf(child, answers);
      if (right === undefined)
        unknown = true;
      else if (isSame(left, right))
        return true;
    }
    return unknown ? undefined : false;
  }
  }
  throw new Error(node.kind);
}

/** Adds the unknown variables that could still change the answer. */
function collectMissing(node, answers, into) {
  if (!node || truthOf(node, answers) !== undefined)
    return; // a part that is decided cannot change the whole any more
  if (node.kind === "variable")
    into.add(node.name);
  for (const child of node.children || []) {
    if (child.kind === "variable" && answers[child.name] === undefined)
      into.add(child.name);
    else
      collectMissing(child, answers, into);
  }
}

/** Adds the variables that made it true, walking only the branch that decided. */
function collectReasons(node, answers, into) {
  if (node.kind === "variable")
    into.add(node.name);
  const whole = truthOf(node, answers);
  const isTest = ["equal", "unequal", "in"].includes(node.kind);
  for (const child of node.children || []) {
    if (!isTest && node.kind !== "not" && truthOf(child, answers) !== whole)
      continue;
    collectReasons(child, answers, into);
    if ((node.kind === "and" && whole === false) || (node.kind === "or" && whole === true))
      return;
  }
}
