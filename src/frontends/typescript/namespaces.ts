import type * as es from 'oxc-parser';
import type { Prop } from '../../model/index.ts';
import { firstName, hoistBody } from './hoist.ts';
import { MAX_DEPTH, type Reader } from './reader.ts';
import { Scope } from './scope.ts';
import { readStatements } from './statements.ts';

/** `namespace X {}`, `declare module 'x' {}` or `declare global {}`. */
export function readNamespace(r: Reader, node: es.TSModuleDeclaration | es.TSGlobalDeclaration): void {
  if (!node.body) return;
  const { body } = node;
  if (node.kind === 'global') return void readMembers(r, body, 'global', '');
  if (node.id.type === 'Literal') return void readMembers(r, body, node.id.value, '');
  const ref = r.resolve(firstName(node.id).name);
  const name = r.text.slice(node.id.start, node.id.end).replace(/\s/g, '');
  const props = readMembers(r, body, r.augments, `${r.prefix}${name}.`);
  const at = r.at(node);
  const path = name.split('.').slice(1, MAX_DEPTH).reverse();
  const exported = path.reduce<readonly Prop[]>((inner, key) => [{ key, value: { k: 'object', props: inner, at }, at }], props);
  if (ref.k === 'ref') r.bindings[ref.binding]!.values.push({ k: 'object', props: exported, at });
}

/** Reads the body where it stands (it runs as part of the enclosing function) and gives what it exports. */
function readMembers(r: Reader, body: es.TSModuleBlock, augments: string | undefined, prefix: string): readonly Prop[] {
  const outer = { scope: r.scope, augments: r.augments, prefix: r.prefix, members: r.members };
  const members: Prop[] = [];
  r.scope = new Scope(outer.scope);
  r.augments = augments;
  r.prefix = prefix;
  r.members = members;
  hoistBody(r, body.body);
  readStatements(r, body.body);
  Object.assign(r, outer);
  return members;
}
