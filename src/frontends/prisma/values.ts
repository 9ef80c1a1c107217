import type { Attribute, AttributeArgument, BlockAttribute, Field, Func, Value } from '@mrleebo/prisma-ast';

export type AnyAttribute = Attribute | BlockAttribute;

/** The text of a string literal (the parser leaves its quotes), or undefined for any other value. */
export function toText(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('"')) return undefined;
  try {
    return JSON.parse(value) as string;
  } catch {
    return value.slice(1, -1);
  }
}

export function isFunc(value: unknown): value is Func {
  return typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'function';
}

/** The attribute without a group (`@id`, not `@db.Uuid`) of this name. */
export function findAttribute(field: Field, name: string): Attribute | undefined {
  return field.attributes?.find((one) => one.name === name && one.group === undefined);
}

/** An argument by keyword, else the first one without a keyword. */
export function findArgument(attribute: AnyAttribute, keyword: string): Value | Func | undefined {
  const args: readonly AttributeArgument[] = attribute.args ?? [];
  for (const { value } of args) if (isKeyValue(value) && value.key === keyword) return value.value;
  return args.map((one) => one.value).find((value) => !isKeyValue(value)) as Value | Func | undefined;
}

/** An argument by keyword only. */
export function findNamed(attribute: AnyAttribute, keyword: string): Value | undefined {
  for (const { value } of attribute.args ?? []) if (isKeyValue(value) && value.key === keyword) return value.value;
  return undefined;
}

/** Field names of `[a, b(sort: Desc)]`. */
export function toNames(value: unknown): readonly string[] {
  const items = Array.isArray(value) ? value : (value as { args?: unknown[] } | undefined)?.args ?? [];
  return items.flatMap((item) => (typeof item === 'string' ? [item] : isFunc(item) ? [item.name as unknown as string] : []));
}

function isKeyValue(value: unknown): value is { readonly type: 'keyValue'; readonly key: string; readonly value: Value } {
  return typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'keyValue';
}
