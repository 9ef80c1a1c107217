import { z } from 'zod';
import { suggestion } from './nearest.ts';

/** One thing that is wrong in a configuration: the dotted key (empty: the whole) and a sentence. */
export interface ConfigProblem {
  readonly key: string;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;
interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** Turns the issues of a zod schema into sentences that name the key and, for a typo, the nearest name. */
export function problemsOf(error: z.ZodError, schema: z.ZodType, input: unknown): ConfigProblem[] {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return error.issues.flatMap((issue) => sentences(issue, [], shape, input));
}

function sentences(issue: Issue, prefix: readonly PropertyKey[], shape: JsonSchema, input: unknown): ConfigProblem[] {
  const path = [...prefix, ...issue.path];
  const key = path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(shape, path);
    return issue.keys.map((name) => ({ key: [...path.map(String), name].join('.'), message: `unknown key${suggestion(name, known)}` }));
  }
  if (issue.code === 'invalid_value') {
    const given = at(input, path);
    const values = issue.values.map(String);
    return [{ key, message: `expected ${values.join(', ')}; got ${show(given)}${typeof given === 'string' ? suggestion(given, values) : ''}` }];
  }
  if (issue.code === 'invalid_union') {
    // An object was meant for the branch of objects; everything else for the first, which lists the words.
    const branch = isObject(at(input, path)) ? issue.errors.at(-1) : issue.errors[0];
    if (branch && branch.length > 0) return branch.flatMap((inner) => sentences(inner, path, shape, input));
  }
  return [{ key, message: issue.message.replace(/^Invalid input: /, '') }];
}

function at(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (isObject(value) ? (value as Record<PropertyKey, unknown>)[key] : undefined), input);
}

function keysAt(shape: JsonSchema, path: readonly PropertyKey[]): string[] {
  let here: JsonSchema | undefined = shape;
  for (const key of path) here = here && (typeof key === 'number' ? here.items : memberOf(here, String(key)));
  return here ? [...branches(here)].flatMap((one) => Object.keys(one.properties ?? {})) : [];
}

function memberOf(shape: JsonSchema, key: string): JsonSchema | undefined {
  for (const one of branches(shape)) {
    if (one.properties?.[key]) return one.properties[key];
    if (typeof one.additionalProperties === 'object') return one.additionalProperties;
  }
  return undefined;
}

function branches(shape: JsonSchema): readonly JsonSchema[] {
  return shape.anyOf ? shape.anyOf.flatMap(branches) : [shape];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
