import ts from "typescript";

const CATALOGUE = /\/src\/texts\/[^/]+\.ts$/;

/** What stands around each text of the catalogue in a bundle of pseudo texts. */
export const OPENED = "⟦";
export const CLOSED = "⟧";

/** Marks all texts of the catalogue, so that pages show which of their words are not from it. */
export function pseudoTexts() {
  return {
    name: "pseudo-texts",
    enforce: "pre" as const,
    transform: (code: string, id: string) => CATALOGUE.test(id) ? marked(code) : undefined,
  };
}

/** The source of a part of the catalogue, with each of its texts marked. */
export function marked(source: string): string {
  const file = ts.createSourceFile("texts.ts", source, ts.ScriptTarget.ESNext, true);
  const inserted: [number, string][] = [];
  const visit = (node: ts.Node) => {
    if (isText(node)) {
      // Behind the first quote and before the last one.
      inserted.push([node.getStart() + 1, OPENED], [node.getEnd() - 1, CLOSED]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return inserted.sort(([a], [b]) => b - a).reduce(
    (text, [at, mark]) => text.slice(0, at) + mark + text.slice(at),
    source,
  );
}

/** Whether it is shown: names of files and of the locale are not, nor what is compared or joined. */
function isText(node: ts.Node): boolean {
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) {
    return false;
  }
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) {
    return parent.initializer === node && parent.name.getText() !== "locale";
  }
  return ts.isArrowFunction(parent) || ts.isConditionalExpression(parent) ||
    ts.isParenthesizedExpression(parent) || ts.isTemplateSpan(parent) ||
    ts.isArrayLiteralExpression(parent);
}
