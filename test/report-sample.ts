import { z } from 'zod';
import { DEFAULT_CONFIG, defineRule } from '../src/model/index.ts';
import type { AuditResult, BackendModel, Entry, Finding, PlacedTable, Rule, Severity, Step } from '../src/model/index.ts';
import type { ReportOptions } from '../src/report/index.ts';

/** A small shop, enough text for frames and hashes. Tabs, wide characters, a very long line and control characters included. */
export const FILES: Readonly<Record<string, string>> = {
  'src/orders/orders.service.ts': [
    "import { Injectable } from '@nestjs/common';",
    '',
    '@Injectable()',
    'export class OrdersService {',
    '\tasync withItems(customer: Customer) {',
    '\t\tconst orders = await this.orders.byCustomer(customer.id);',
    '\t\tfor (const order of orders) {',
    '\t\t\torder.items = await this.items.findMany({ where: { orderId: order.id }, include: { product: { select: { name: true, price: true, stock: true } } } });',
    '\t\t}',
    '\t\treturn orders;',
    '\t}',
    '}',
    '',
  ].join('\n'),
  'src/orders/orders.controller.ts': "@Get(':id')\r\nasync one(@Param('id') id: string) {\r\n  return this.orders.one(id); // 注文を返す\r\n}\r\n",
  'src/shared/http client.ts': "import axios from 'axios';\nexport const http = axios.create({ baseURL: process.env.STOCK_URL });\nhttp.get('\u001b[31mred\u202e'); http.get('b');",
  'prisma/schema.prisma': 'model Order {\n  id    String @id @default(uuid())\n  items Item[]\n}\n',
  'src/app/[locale]/page#1.tsx': `export const data = ${'x'.repeat(150)}, late = load(${'y'.repeat(3000)});`,
};

export function rule(id: string, severity: Severity, more: Partial<Rule> = {}): Rule {
  return defineRule<unknown>({
    id, severity, title: `Title of ${id}`, standards: ['A15', 'B10'], category: 'data', presets: ['recommended'], since: '0.1', needs: ['handlers'],
    options: z.object({}),
    docs: {
      what: `Reports what ${id} is about.`, why: 'One query per row makes a page slower with every row.', instead: 'Ask once for all rows.', prelude: 'express-prisma',
      bad: 'for (const order of orders) {\n  await db.item.findMany();\n}', good: 'await db.item.findMany({ where: { orderId: { in: ids } } });',
      silent: ['literal arrays', 'keyset paging'], precision: { read: 120, true: 110 },
    },
    *check() { /* never run here */ },
    ...more,
  });
}

export const RULES: readonly Rule[] = [
  rule('no-n-plus-one', 'error', { title: 'Query runs once per row' }),
  rule('require-timeout', 'warning', { title: 'Outgoing call without a deadline', category: 'resilience' }),
  rule('no-uuid-v4-primary-key', 'info', { title: 'Random UUID as primary key', category: 'schema' }),
  rule('no-raw-entity-return', 'error', { title: 'Whole database row in a response', category: 'security' }),
];

const step = (file: string, line: number, note: string): Step => ({ at: { file, span: [line, 3, line, 20] }, note });

export function finding(more: Partial<Finding> & Pick<Finding, 'rule' | 'at' | 'message'>): Finding {
  return {
    severity: 'error', because: [], places: [], instead: '', confidence: 'high', scope: '', entries: { labels: [], count: 0 },
    fingerprint: '0123456789abcdef', ...more,
  };
}

export const FINDINGS: readonly Finding[] = [
  finding({
    rule: 'no-n-plus-one', at: { file: 'src/orders/orders.service.ts', span: [8, 24, 8, 43] },
    message: '`Item` is read once per order: one query for each element of `orders`, which grows with the number of orders a customer has',
    because: [
      step('src/orders/orders.service.ts', 7, 'the loop over `orders`'),
      step('src/orders/orders.service.ts', 8, 'calls `ItemsRepository.findMany`'),
      step('src/orders/items.repository.ts', 31, '`prisma.item.findMany` reads `Item`'),
    ],
    instead: 'Load the items of all orders with one query (`where: { orderId: { in: ids } }`) and join them in memory, or use `include`.',
    scope: 'OrdersService.withItems', entries: { labels: ['GET /customers/:id/orders', 'GET /orders'], count: 5 },
  }),
  finding({
    rule: 'no-raw-entity-return', at: { file: 'src/orders/orders.controller.ts', span: [3, 10, 3, 29] }, confidence: 'medium',
    message: 'Whole rows of `Order` reach the response, [secret] column `cardToken` included', scope: 'OrdersController.one',
    because: [step('src/orders/orders.service.ts', 6, 'rows of `Order`, all columns')], instead: 'Map the row to a DTO with named fields.',
    entries: { labels: ['GET /orders/:id'], count: 1 },
  }),
  finding({
    rule: 'require-timeout', severity: 'warning', at: { file: 'src/shared/http client.ts', span: [2, 21, 2, 33] },
    message: 'Calls through this axios client have no deadline', scope: '', instead: 'Set `timeout` where the client is made.',
    places: Array.from({ length: 15 }, (_, index) => step(`src/stock/stock-${index}.service.ts`, index + 4, `\`http.get\` in \`Stock${index}Service.load\``)),
    entries: { labels: ['POST /orders', 'GET /stock', 'cron nightly'], count: 9 },
  }),
  finding({
    rule: 'require-timeout', severity: 'warning', at: { file: 'src/shared/http client.ts', span: [3, 1, 3, 29] },
    message: 'Hostile \u001b[2Jname \u202egnp', instead: 'Set `timeout` where the client is made.', confidence: 'low',
  }),
  finding({
    rule: 'require-timeout', severity: 'warning', at: { file: 'src/shared/http client.ts', span: [3, 31, 3, 44] },
    message: 'The second call on one line {0}', instead: 'Set `timeout` where the client is made.', confidence: 'low', fingerprint: 'fedcba9876543210',
  }),
  finding({
    rule: 'no-uuid-v4-primary-key', severity: 'info', at: { file: 'prisma/schema.prisma', span: [2, 14, 4, 2] },
    message: 'The primary key of `Order` is a random UUID', instead: 'Use `uuid(7)`.',
    fix: { title: 'Use version 7', edits: [{ at: { file: 'prisma/schema.prisma', span: [2, 30, 2, 34] }, text: 'uuid(7)' }] },
  }),
  finding({
    rule: 'no-n-plus-one', at: { file: 'src/app/[locale]/page#1.tsx', span: [1, 180, 1, 184] },
    message: 'Something is loaded far out on a minified line', scope: 'data', entries: { labels: ['GET /:locale'], count: 1 },
  }),
];

/** A result with every kind of content; `more` replaces parts. */
export function sample(more: Partial<AuditResult> = {}): AuditResult {
  return {
    findings: FINDINGS,
    notices: [
      { kind: 'syntax', message: 'Unexpected token', file: 'src/broken file.ts', line: 12 },
      { kind: 'syntax', message: 'Unexpected end of file', file: 'src/other.ts', line: 3 },
      { kind: 'too-large', message: '20.1 MB', file: 'src/generated/client.ts' },
      { kind: 'config', message: 'No [tsconfig] found' },
    ],
    faults: [],
    model: model(324, 12),
    coverage: { entries: 324, understood: 318, calls: 12_345, unresolved: 410 },
    suppressed: 3,
    context: { notReached: 2 },
    stats: { phases: [{ name: 'parse', ms: 12.5 }], rules: [{ id: 'no-n-plus-one', ms: 3, findings: 2 }], files: { typescript: 790, python: 22, ignored: 4 }, memory: 1e8 },
    rules: RULES,
    config: DEFAULT_CONFIG,
    root: '/home/someone/shop',
    ...more,
  };
}

export function options(more: Partial<ReportOptions> = {}): ReportOptions {
  return {
    color: false, width: 80, toolVersion: '0.1.0', quiet: false,
    sourceLine: (file, line) => FILES[file]?.split(/\r\n|\r|\n/)[line - 1],
    ...more,
  };
}

/** A legacy project: many findings of a few rules over many files. */
export function manyFindings(count: number): readonly Finding[] {
  return Array.from({ length: count }, (_, index) => {
    const { id, severity } = RULES[index % RULES.length]!;
    const file = `src/module-${Math.floor(index / 14)}/service.ts`;
    return finding({
      rule: id, severity, at: { file, span: [index + 1, 5, index + 1, 12] }, message: `Message ${index} about \`table_${index}\` that is long enough to be cut on a narrow screen`,
      instead: `Do what ${id} says.`, scope: `Service${index}.run`, entries: { labels: [`GET /things/${index}`], count: 1 }, fingerprint: index.toString(16).padStart(16, '0'),
    });
  });
}

function model(entries: number, tables: number): BackendModel {
  const place = { file: 'src/a.ts', span: [1, 1, 1, 2] } as const;
  const entry: Entry = { kind: 'http', method: 'GET', path: '/', label: 'GET /', at: place, framework: 'express', chain: [], checks: [], responses: [], understood: true, gaps: [] };
  const table: PlacedTable = { name: 'Order', columns: [], primary: [], unique: [], indexes: [], relations: [], at: place.span, file: place.file, place, source: 'prisma' };
  return {
    entries: Array.from({ length: entries }, () => entry), tables: Array.from({ length: tables }, () => table),
    functions: [], packages: [], imports: [], slices: [], coverage: { entries, understood: entries, calls: 0, unresolved: 0 }, gaps: [],
    callsIn: () => [], loopCalls: () => [], functionAt: () => undefined, entriesReaching: () => [], wholeRows: () => [],
    table: () => undefined, sliceOf: () => undefined, roleOf: () => 'source',
  };
}
