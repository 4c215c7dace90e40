/** A JSON object as it came; every field is to be looked at before it is believed. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The object that a body is; an empty one for everything else. */
export function objectIn(body: string): JsonObject {
  try {
    return asObject(JSON.parse(body));
  } catch {
    return {};
  }
}

// An object of JSON has nothing but names and values.
export const asObject = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

/** A field that is a text or a number, as text. */
export function textOf(object: JsonObject, name: string): string | undefined {
  const value = object[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
