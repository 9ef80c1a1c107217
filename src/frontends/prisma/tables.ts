import type { BlockAttribute, Field, Model, View } from '@mrleebo/prisma-ast';
import type { Column, Key, Relation, Table } from '../../model/index.ts';
import { readDefault } from './defaults.ts';
import type { PlacedBlock } from './parse.ts';
import { spanOfAttribute, spanOfField, spanOfName } from './spans.ts';
import { findArgument, findAttribute, findNamed, toNames, toText } from './values.ts';

/** Prisma's scalar types: a field of one of these is always a column. */
const SCALARS: ReadonlySet<string> = new Set(['String', 'Boolean', 'Int', 'BigInt', 'Float', 'Decimal', 'DateTime', 'Json', 'Bytes']);

/** Names declared in the same file, to tell columns from relations. */
export interface DeclaredNames {
  readonly models: ReadonlySet<string>;
  /** Enums and composite types: both are columns. */
  readonly valueTypes: ReadonlySet<string>;
}

/** Turns a model or view into a table. */
export function readTable(block: PlacedBlock, model: Model | View, names: DeclaredNames): Table {
  // The parser leaves `properties` out of an empty block.
  const properties = (model.properties as Model['properties'] | undefined) ?? [];
  const fields = properties.filter((one): one is Field => one.type === 'field');
  const attributes = properties.filter((one): one is BlockAttribute => one.type === 'attribute' && one.group === undefined);
  const relations = fields.filter((field) => isRelation(field, names));
  const columns = fields.filter((field) => !relations.includes(field));
  const keysOf = (name: string) => attributes.filter((one) => one.name === name).map((one) => readKey(block, one));
  const mapped = toText(attributes.filter((one) => one.name === 'map').map((one) => findArgument(one, 'name'))[0]);
  const ids = columns.filter((field) => findAttribute(field, 'id')).map((field) => field.name);
  const singles = columns.flatMap((field) => {
    const unique = findAttribute(field, 'unique');
    return unique === undefined ? [] : [{ columns: [field.name], at: spanOfAttribute(block, unique) }];
  });
  const primary = ids.length > 0 ? ids : keysOf('id').flatMap((key) => key.columns);
  return {
    name: model.name,
    ...(mapped === undefined ? {} : { mapped }),
    columns: columns.map((field) => readColumn(block, field, primary)),
    primary,
    unique: [...singles, ...keysOf('unique')],
    indexes: [...keysOf('index'), ...keysOf('fulltext')],
    relations: relations.map((field) => readRelation(block, field)),
    at: spanOfName(block, model.name),
  };
}

/**
 * Where a schema is split over files the type may be declared elsewhere. Prisma's own law decides then: the side of a
 * relation without `@relation(fields)` is a list or optional, so a plain required field of an unknown type is an enum.
 */
function isRelation(field: Field, names: DeclaredNames): boolean {
  const type = typeName(field);
  if (typeof field.fieldType !== 'string' || SCALARS.has(type) || names.valueTypes.has(type)) return false;
  if (names.models.has(type) || findAttribute(field, 'relation') !== undefined) return true;
  if (findAttribute(field, 'default') !== undefined) return false;
  return field.array === true || field.optional === true;
}

function readColumn(block: PlacedBlock, field: Field, primary: readonly string[]): Column {
  const attribute = findAttribute(field, 'default');
  const made = attribute === undefined ? undefined : readDefault(findArgument(attribute, 'value') as never);
  const map = findAttribute(field, 'map');
  const mapped = map === undefined ? undefined : toText(findArgument(map, 'name'));
  return {
    name: field.name,
    ...(mapped === undefined ? {} : { mapped }),
    type: typeName(field),
    ...(field.optional === true ? { nullable: true } : {}),
    ...(field.array === true ? { list: true } : {}),
    ...(primary.includes(field.name) ? { primary: true } : {}),
    ...(findAttribute(field, 'unique') === undefined ? {} : { unique: true }),
    ...(made === undefined ? {} : { default: made }),
    at: spanOfField(block, field, field.name),
  };
}

function readRelation(block: PlacedBlock, field: Field): Relation {
  const attribute = findAttribute(field, 'relation');
  return {
    name: field.name,
    to: typeName(field),
    columns: attribute === undefined ? [] : toNames(findNamed(attribute, 'fields')),
    references: attribute === undefined ? [] : toNames(findNamed(attribute, 'references')),
    ...(field.array === true ? { many: true } : {}),
    at: spanOfField(block, field, field.name),
  };
}

function readKey(block: PlacedBlock, attribute: BlockAttribute): Key {
  return { columns: toNames(findArgument(attribute, 'fields')), at: spanOfAttribute(block, attribute) };
}

/** `Unsupported("tsvector")` is a call in the tree; its argument is the database type. */
function typeName(field: Field): string {
  if (typeof field.fieldType === 'string') return field.fieldType;
  return toText(field.fieldType.params?.[0]) ?? 'Unsupported';
}
