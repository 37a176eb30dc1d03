import ts from "typescript";

/** Attributes that are not shown to users, whatever is in them. */
const UNREAD = new Set(["className", "d", "id", "key", "rel", "style", "viewBox"]);

const LETTER = /\p{L}/u;

/** A code of the services or of a library: one word, not as people write it. */
const CODE = /^[-a-z0-9#/&_]\S*$/;

/** Operators that come to one of their sides. */
const SHOWN = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** What a source file says to people itself, each piece as it stands there. */
export function wordsIn(name: string, source: string): string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node) && LETTER.test(node.text)) {
      found.push(node.text.trim());
    }
    if (ts.isJsxAttribute(node) && node.initializer && !UNREAD.has(node.name.getText())) {
      found.push(
        ...results(node.initializer).filter((text) => LETTER.test(text) && !CODE.test(text)),
      );
    }
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
      found.push(...results(node).filter((text) => LETTER.test(text)));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The literal texts that an expression may come to. */
function results(node: ts.Node | undefined): string[] {
  if (!node) {
    return [];
  }
  if (ts.isStringLiteralLike(node)) {
    return [node.text];
  }
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
  }
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) {
    return results(node.expression);
  }
  if (ts.isConditionalExpression(node)) {
    return [...results(node.whenTrue), ...results(node.whenFalse)];
  }
  return ts.isBinaryExpression(node) && SHOWN.has(node.operatorToken.kind)
    ? [...results(node.left), ...results(node.right)]
    : [];
}
