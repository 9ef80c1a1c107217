import { expect, test } from 'vitest';
import { readPrisma } from '../src/frontends/prisma/index.ts';
import type { ColumnDefault, Table } from '../src/model/index.ts';

const SHOP = `// Shop schema
generator client {
  provider = "prisma-client"
  output   = "../src/generated/prisma" // beside the code
}

/* Orders
   belong to one customer { */
model Order {
  id         String   @id @default(uuid(7)) @db.Uuid
  number     Int      @unique(map: "order_number") @default(autoincrement())
  status     Status   @default(OPEN)
  shippedAt  DateTime? @map("shipped_at")
  tags       String[]
  search     Unsupported("tsvector")?
  customerId String
  /**
   * Who ordered
   */
  customer   Customer @relation(fields: [customerId], references: [id], onDelete: Cascade)
  lines      OrderLine[]

  @@unique([customerId, number])
  @@index([status, shippedAt(sort: Desc)], map: "by_status")
  @@index(fields: [search], type: Gin)
  @@map("orders")
  @@schema("shop")
}

model OrderLine {
  orderId String
  line    Int
  order   Order @relation(fields: [orderId], references: [id])
  @@id([orderId, line])
}

view OrderTotal {
  orderId String @unique
  total   Decimal
}

enum Status {
  OPEN @map("open")
  SHIPPED
}

type Address {
  city String
}
`;

const unit = readPrisma(SHOP);
const lines = SHOP.split('\n');
const tableOf = (name: string): Table => unit.tables.find((one) => one.name === name)!;
const textAt = ([line, column, , end]: readonly number[]) => lines[line! - 1]!.slice(column! - 1, end! - 1);

test('models and views are tables, enums are types, composite types neither', () => {
  expect(unit.tables.map((one) => one.name)).toEqual(['Order', 'OrderLine', 'OrderTotal']);
  expect(unit.types.map((one) => [one.name, one.kind, one.type.t === 'object' && Object.keys(one.type.members)]))
    .toEqual([['Status', 'enum', ['OPEN', 'SHIPPED']]]);
  expect(unit.problems).toEqual([]);
  expect(unit.generators).toEqual([{ provider: 'prisma-client', output: '../src/generated/prisma' }]);
});

test('columns carry type, nullability, list, map and default; relations are no columns', () => {
  const order = tableOf('Order');
  expect(order.columns.map(({ at: _, ...rest }) => rest)).toEqual([
    { name: 'id', type: 'String', primary: true, default: { is: 'uuid', version: 7 } },
    { name: 'number', type: 'Int', unique: true, default: { is: 'sequence' } },
    { name: 'status', type: 'Status', default: { is: 'literal', value: 'OPEN' } },
    { name: 'shippedAt', mapped: 'shipped_at', type: 'DateTime', nullable: true },
    { name: 'tags', type: 'String', list: true },
    { name: 'search', type: 'tsvector', nullable: true },
    { name: 'customerId', type: 'String' },
  ]);
  expect(order.relations.map(({ at: _, ...rest }) => rest)).toEqual([
    { name: 'customer', to: 'Customer', columns: ['customerId'], references: ['id'] },
    { name: 'lines', to: 'OrderLine', columns: [], references: [], many: true },
  ]);
  expect(order.mapped).toBe('orders');
});

test('keys name their columns, and a view has no primary key', () => {
  const order = tableOf('Order');
  expect(order.primary).toEqual(['id']);
  expect(order.unique.map((key) => key.columns)).toEqual([['number'], ['customerId', 'number']]);
  expect(order.indexes.map((key) => key.columns)).toEqual([['status', 'shippedAt'], ['search']]);
  expect(tableOf('OrderLine').primary).toEqual(['orderId', 'line']);
  expect(tableOf('OrderLine').columns.filter((column) => column.primary).map((column) => column.name)).toEqual(['orderId', 'line']);
  expect(tableOf('OrderTotal').primary).toEqual([]);
});

test('spans point at names and whole attributes', () => {
  const order = tableOf('Order');
  expect(textAt(order.at)).toBe('Order');
  expect(order.at[0]).toBe(9);
  expect(order.columns.map((column) => textAt(column.at))).toEqual(order.columns.map((column) => column.name));
  expect(order.relations.map((relation) => textAt(relation.at))).toEqual(['customer', 'lines']);
  expect(order.unique.map((key) => textAt(key.at))).toEqual(['@unique(map: "order_number")', '@@unique([customerId, number])']);
  expect(order.indexes.map((key) => textAt(key.at)))
    .toEqual(['@@index([status, shippedAt(sort: Desc)], map: "by_status")', '@@index(fields: [search], type: Gin)']);
});

test.each<[string, ColumnDefault]>([
  ['uuid()', { is: 'uuid', version: 4 }],
  ['uuid(4)', { is: 'uuid', version: 4 }],
  ['uuid(7)', { is: 'uuid', version: 7 }],
  ['cuid()', { is: 'id', scheme: 'cuid' }],
  ['cuid(2)', { is: 'id', scheme: 'cuid' }],
  ['ulid()', { is: 'id', scheme: 'ulid' }],
  ['nanoid(12)', { is: 'id', scheme: 'nanoid' }],
  ['now()', { is: 'now' }],
  ['dbgenerated("gen_random_uuid()")', { is: 'uuid', version: 4 }],
  ['dbgenerated("uuid_generate_v4()")', { is: 'uuid', version: 4 }],
  ['dbgenerated("uuidv7()")', { is: 'uuid', version: 7 }],
  ['dbgenerated("uuid_generate_v7()")', { is: 'uuid', version: 7 }],
  ['dbgenerated("now()")', { is: 'now' }],
  ['dbgenerated("next_code(\'a\')")', { is: 'expression', text: "next_code('a')" }],
  ['dbgenerated()', { is: 'expression', text: '' }],
  ['"a \\"quoted\\" text"', { is: 'literal', value: 'a "quoted" text' }],
  ['"https://example.org/*"', { is: 'literal', value: 'https://example.org/*' }],
  ['-1', { is: 'literal', value: -1 }],
  ['1.5', { is: 'literal', value: 1.5 }],
  ['9007199254740993123', { is: 'literal', value: '9007199254740993123' }],
  ['false', { is: 'literal', value: false }],
  ['["a"]', { is: 'expression', text: '["a"]' }],
])('@default(%s)', (written, expected) => {
  const [table] = readPrisma(`model A {\n  id String @id @default(${written})\n}\n`).tables;
  expect(table!.columns[0]!.default).toEqual(expected);
});

test('a field whose type another file declares is a relation only if it may be one', () => {
  const [table] = readPrisma('model A {\n  role Role\n  kind Kind? @default(NONE)\n  team Team?\n  posts Post[]\n  owner User @relation(fields: [ownerId], references: [id])\n}').tables;
  expect(table!.columns.map((one) => one.name)).toEqual(['role', 'kind']);
  expect(table!.relations.map((one) => one.name)).toEqual(['team', 'posts', 'owner']);
});

test('one bad line costs that line, one bad block that block', () => {
  const broken = readPrisma('model A {\n  id Int @id\n  name = ]\n  age Int\n}\nmodel B {\n  id Int @id\n\nmodel C {\n  id Int @id\n}\nnonsense\n');
  expect(broken.tables.map((one) => [one.name, one.columns.map((column) => column.name)])).toEqual([['A', ['id', 'age']], ['B', ['id']], ['C', ['id']]]);
  expect(broken.problems.map((one) => [one.at![0], one.message])).toEqual([
    [3, 'Cannot read this line of the model block'],
    [6, 'The model block is not closed'],
    [12, 'Not part of any block'],
  ]);
});

test.each(['', '\uFEFF', 'not a schema at all', 'model {', 'model A {', 'enum A {\n}\ngenerator g {\n}', 'model typeView {\n  type Int\n  model Int\n true_x Int\n}', '/* open', 'model A {\r\n  id Int @id\r\n}\r\n'])('never throws: %j', (text) => {
  expect(readPrisma(text).language).toBe('prisma');
});

test('line ends of Windows keep columns', () => {
  const [table] = readPrisma('model A {\r\n  id Int @id\r\n\r\n  @@index([id])\r\n}\r\n').tables;
  expect(table!.columns[0]!.at).toEqual([2, 3, 2, 5]);
  expect(table!.indexes[0]!.at).toEqual([4, 3, 4, 16]);
});
