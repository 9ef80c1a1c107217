import type { BackendModel, CallSite, Column, Effect, Place, PlacedTable, Value } from '../../src/model/index.ts';
import type { FactKind } from './marks.ts';

/**
 * What the model says about one line, one text a fact. Effects, columns and tables carry details (`deadline=no`, `primary`) after the
 * name; an expected fact matches when its words are a subset, in any order after the first.
 */
export function factsAt(model: BackendModel, kind: FactKind, file: string, line: number): string[] {
  const here = ({ file: other, span }: Place): boolean => other === file && span[0] === line;
  const callsHere = (): CallSite[] => [...model.callsIn('anywhere')].filter((call) => here(call.at));
  const entriesHere = () => model.entries.filter((entry) => here(entry.at));
  switch (kind) {
    case 'endpoint': return entriesHere().map((entry) => entry.label);
    case 'layer': return [
      ...entriesHere().flatMap((entry) => entry.chain.map((layer) => layer.name)),
      ...model.entries.flatMap((entry) => entry.chain).filter((layer) => here(layer.at)).map((layer) => layer.name),
    ];
    case 'chain': return entriesHere().map((entry) => [...entry.chain.map((layer) => layer.name), entry.handler?.name ?? '?'].join(' > '));
    case 'effect': return callsHere().flatMap((call) => (call.effect ? [effectText(call.effect)] : []));
    case 'callee': return callsHere().flatMap((call) => call.callees.map((callee) => callee.fn.name));
    case 'table': return model.tables.filter((table) => here(table.place)).map((table) => `${table.name} ${table.mapped ? `mapped=${table.mapped}` : ''} primary=${table.primary.join(',')}`);
    case 'column': return model.tables.filter((table) => table.file === file).flatMap((table) => table.columns.filter((column) => column.at[0] === line).map((column) => columnText(column, table)));
    case 'check': return [...callsHere().flatMap((call) => (call.check ? [call.check] : [])), ...entriesHere().flatMap((entry) => entry.checks), ...model.entries.flatMap((entry) => entry.chain).filter((layer) => here(layer.at)).flatMap((layer) => layer.checks)].map((check) => `${check.kind} ${check.api} library=${check.library}`);
    case 'input': return callsHere().flatMap((call) => [...call.args, ...(call.effect?.where ? [call.effect.where] : []), ...(call.effect?.data ? [call.effect.data] : [])].flatMap((value) => inputsIn(value)));
  }
}

/** True when one of the facts at the line is what was expected. */
export function holds(kind: FactKind, expected: string, facts: readonly string[]): boolean {
  if (kind !== 'effect' && kind !== 'check' && kind !== 'column' && kind !== 'table') return facts.includes(expected);
  const words = expected.split(/\s+/);
  return facts.some((fact) => {
    const known = fact.split(/\s+/);
    return words[0] === known[0] && words.every((word) => known.includes(word));
  });
}

function effectText(effect: Effect): string {
  return [
    effect.kind, effect.target, `deadline=${effect.deadline.is}`, `gives=${effect.gives}`, `library=${effect.library}`,
    effect.verb && `verb=${effect.verb}`, effect.deadline.is === 'yes' && effect.deadline.value !== undefined && `ms=${effect.deadline.value}`,
    effect.batched && 'batched', effect.trivial && 'trivial', effect.limit && 'limit', effect.columns && 'columns', effect.client && 'client',
  ].filter(Boolean).join(' ');
}

function columnText(column: Column, table: PlacedTable): string {
  const primary = column.primary || table.primary.includes(column.name);
  return [column.name, `type=${column.type}`, primary && 'primary', column.unique && 'unique', column.nullable && 'nullable', column.default && `default=${defaultText(column.default)}`].filter(Boolean).join(' ');
}

function defaultText(value: NonNullable<Column['default']>): string {
  switch (value.is) {
    case 'uuid': return `uuid@${value.version}`;
    case 'id': return value.scheme;
    case 'literal': return String(value.value);
    case 'expression': return value.text.replace(/\s+/g, '');
    default: return value.is;
  }
}

/** Request input inside a value, as `body.title`. Values are trees of bounded depth, so the walk ends. */
function inputsIn(value: Value, depth = 0): string[] {
  if (depth > 6) return [];
  const inside = (...values: readonly Value[]): string[] => values.flatMap((one) => inputsIn(one, depth + 1));
  switch (value.v) {
    case 'input': return [[value.kind, ...value.path].join('.')];
    case 'field': return inside(value.of).map((text) => `${text}.${value.name}`);
    case 'object': return inside(...value.fields.values(), ...value.spreads);
    case 'list': return inside(...value.items);
    case 'either': return inside(...value.of);
    case 'text': return inside(...value.parts.filter((part): part is Value => typeof part !== 'string'));
    case 'element': case 'projection': case 'parsed': return inside(value.of);
    case 'mapped': return inside(value.of, value.to);
    default: return [];
  }
}
