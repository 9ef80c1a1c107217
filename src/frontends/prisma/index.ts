import type { Enum, Generator, Model, View } from '@mrleebo/prisma-ast';
import type { TypeDecl, Unit } from '../../model/index.ts';
import { parseSchema } from './parse.ts';
import type { PlacedBlock } from './parse.ts';
import { spanOfName } from './spans.ts';
import { readTable } from './tables.ts';
import type { DeclaredNames } from './tables.ts';
import { toText } from './values.ts';

/**
 * Reads one Prisma schema file. Models and views become tables (a view has no primary key of its own), enums become
 * types, generators tell link where the client is written. What cannot be read becomes a problem. Throws nothing.
 */
export function readPrisma(text: string): Unit {
  const { blocks, problems } = parseSchema(text);
  const names = declaredNames(blocks);
  return {
    language: 'prisma',
    directives: [], imports: [], exports: [], bindings: [], classes: [], calls: [], directivesToUs: [],
    functions: [{ name: '', kind: 'module', params: [], decorators: [], body: [], at: [1, 1, 1, 1], whole: [1, 1, 1, 1] }],
    types: blocks.flatMap((block) => (block.ast.type === 'enum' ? [readEnum(block, block.ast)] : [])),
    tables: blocks.flatMap((block) => (isTable(block.ast) ? [readTable(block, block.ast, names)] : [])),
    generators: blocks.flatMap((block) => (block.ast.type === 'generator' ? [readGenerator(block.ast)] : [])),
    problems,
  };
}

function declaredNames(blocks: readonly PlacedBlock[]): DeclaredNames {
  const models = new Set<string>();
  const valueTypes = new Set<string>();
  for (const { ast } of blocks) {
    if (isTable(ast)) models.add(ast.name);
    if (ast.type === 'enum' || ast.type === 'type') valueTypes.add(ast.name);
  }
  return { models, valueTypes };
}

function isTable(ast: { readonly type: string }): ast is Model | View {
  return ast.type === 'model' || ast.type === 'view';
}

function readEnum(block: PlacedBlock, ast: Enum): TypeDecl {
  const members = ((ast.enumerators as Enum['enumerators'] | undefined) ?? []).flatMap((one) => (one.type === 'enumerator' ? [[one.name, { t: 'lit', value: one.name }] as const] : []));
  return {
    name: ast.name, kind: 'enum', typeParams: [], extends: [],
    type: { t: 'object', members: Object.fromEntries(members) },
    at: spanOfName(block, ast.name),
  };
}

function readGenerator(ast: Generator): Unit['generators'][number] {
  const valueOf = (key: string) =>
    toText(((ast.assignments as Generator['assignments'] | undefined) ?? []).flatMap((one) => (one.type === 'assignment' && one.key === key ? [one.value] : []))[0]);
  const output = valueOf('output');
  return { provider: valueOf('provider') ?? ast.name, ...(output === undefined ? {} : { output }) };
}
