/** What is needed of an OpenAPI document. */
export interface OpenApi {
  paths: Record<string, Record<string, unknown>>;
  components: { schemas: Record<string, unknown> };
  [other: string]: unknown;
}

/** The methods of each path. */
export type Operations = Record<string, readonly string[]>;

/** The document with those operations alone, what they answer when all is well, and its schemas. */
export function select(document: OpenApi, operations: Operations): OpenApi {
  const paths: OpenApi["paths"] = {};
  for (const [path, methods] of Object.entries(operations)) {
    paths[path] = {};
    for (const method of methods) {
      const operation = document.paths[path]?.[method];
      if (!operation) {
        throw new Error(`no service offers ${method} ${path}`);
      }
      paths[path][method] = withoutRefusals(operation as Operation);
    }
  }
  const schemas: Record<string, unknown> = {};
  collect(paths, document.components.schemas, schemas);
  return withoutProse({
    openapi: document.openapi,
    info: document.info,
    paths,
    components: { schemas },
  });
}

interface Operation {
  responses: Record<string, unknown>;
}

/** All refusals are problems, and have one type in the client. */
function withoutRefusals(operation: Operation): Operation {
  const good = Object.entries(operation.responses).filter(([status]) => status.startsWith("2"));
  return { ...operation, responses: Object.fromEntries(good) };
}

function collect(
  node: unknown,
  all: Record<string, unknown>,
  found: Record<string, unknown>,
): void {
  if (typeof node !== "object" || node === null) {
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    const name = key === "$ref" ? String(value).split("/").at(-1) ?? "" : "";
    if (name && !(name in found)) {
      found[name] = all[name];
      collect(all[name], all, found);
    }
    collect(value, all, found);
  }
}

/** Without the texts for readers, which are in the document. */
function withoutProse<T>(node: T): T {
  return JSON.parse(JSON.stringify(node, (key, value) => isProse(key, value) ? undefined : value));
}

/** A property of a schema that is called so is an object. */
function isProse(key: string, value: unknown): boolean {
  return ["description", "summary"].includes(key) && typeof value === "string" ||
    key === "examples" && Array.isArray(value);
}
