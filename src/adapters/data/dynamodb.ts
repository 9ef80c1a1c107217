import { defineAdapter } from '../../model/index.ts';
import type { Adapter } from '../../model/index.ts';

const CLIENT = '@aws-sdk/client-dynamodb';
const DOCUMENT = '@aws-sdk/lib-dynamodb';

/** What an operation reads or writes, by the name it has as a method of the clients and, with `Command` behind it, as a command. */
const OPERATIONS = {
  one: { low: 'GetItem', high: 'Get', facts: { op: 'db.read', gives: 'row', table: 'arg0.TableName', where: 'arg0.Key', columns: 'arg0.ProjectionExpression' } },
  many: { low: 'Query|Scan', high: 'Query|Scan', facts: { op: 'db.read', gives: 'rows', table: 'arg0.TableName', where: ['arg0.KeyConditionExpression', 'arg0.KeyConditions', 'arg0.FilterExpression'], columns: 'arg0.ProjectionExpression', limit: 'arg0.Limit' } },
  readBatch: { low: 'BatchGetItem|TransactGetItems', high: 'BatchGet|TransactGet', facts: { op: 'db.read', gives: 'rows', where: ['arg0.RequestItems', 'arg0.TransactItems'] } },
  write: { low: 'PutItem|UpdateItem|DeleteItem', high: 'Put|Update|Delete', facts: { op: 'db.write', gives: 'row', table: 'arg0.TableName', where: 'arg0.Key', data: ['arg0.Item', 'arg0.ExpressionAttributeValues'] } },
  writeBatch: { low: 'BatchWriteItem|TransactWriteItems', high: 'BatchWrite|TransactWrite', facts: { op: 'db.write', gives: 'count', data: ['arg0.RequestItems', 'arg0.TransactItems'] } },
} as const;
const STATEMENTS = { low: 'ExecuteStatement', facts: { text: 'arg0.Statement' } } as const;

const each = Object.values(OPERATIONS);
const commands = (names: string): string => names.split('|').map((name) => `${name}Command`).join('|');
const methods = (names: string): string => names.split('|').map((name) => name[0]!.toLowerCase() + name.slice(1)).join('|');

const states: NonNullable<Adapter['states']> = each.flatMap(({ low, high, facts }) => [
  [`new ${CLIENT} ${commands(low)}`, 'Command', facts] as const,
  [`new ${DOCUMENT} ${commands(high)}`, 'Command', facts] as const,
]);

const sent = { target: 'arg0.table', where: 'arg0.where', columns: 'arg0.columns', data: 'arg0.data', limit: 'arg0.limit', handle: 'recv', verb: 'name', deadline: ['arg1.abortSignal', 'arg1.requestTimeout', 'recv.deadline'] } as const;

const called: NonNullable<Adapter['effects']> = each.flatMap(({ low, high, facts: { op, gives, ...facts } }) => {
  const { table, ...rest } = { table: undefined, ...facts };
  const fact = { ...rest, ...(table === undefined ? {} : { target: table }), effect: op, gives, handle: 'recv', verb: 'name', deadline: ['arg1.abortSignal', 'recv.deadline'] } as const;
  return [[`Low.${methods(low)}`, fact] as const, [`High.${methods(high)}`, fact] as const];
});

const whole = (gives: 'rows' | 'row' | 'count') => [
  ['Client.send', { ...sent, effect: 'db.read', gives }, { if: { 'arg0.op': 'db.read', 'arg0.gives': gives } }] as const,
  ['Client.send', { ...sent, effect: 'db.write', gives }, { if: { 'arg0.op': 'db.write', 'arg0.gives': gives } }] as const,
];
const bounded = { deadline: ['arg0.requestHandler.requestTimeout', 'arg0.requestHandler.socketTimeout', 'arg0.requestHandler.deadline'] } as const;

/** Both layers of the AWS SDK 3: commands and methods, with attribute values and with plain documents; and the document client of version 2. */
export default defineAdapter({
  name: 'dynamodb',
  title: 'DynamoDB',
  packages: [CLIENT, DOCUMENT, 'aws-sdk'],
  language: 'typescript',
  states: [
    [`new ${CLIENT} DynamoDBClient`, 'Client', bounded],
    [`new ${CLIENT} DynamoDB`, 'Low', bounded],
    [`${DOCUMENT} DynamoDBDocumentClient.from`, 'Client', { deadline: 'arg0.deadline' }],
    [`type ${DOCUMENT} DynamoDBDocumentClient`, 'Client'],
    [`${DOCUMENT} DynamoDBDocument.from`, 'High', { deadline: 'arg0.deadline' }],
    [`type ${DOCUMENT} DynamoDBDocument`, 'High'],
    ['new aws-sdk DynamoDB.DocumentClient', 'High'],
    ['new aws-sdk/clients/dynamodb DocumentClient', 'High'],
    ['new aws-sdk DynamoDB', 'Low'],
    ...states,
    // Describing and creating tables touches no item.
    [`new ${CLIENT} *`, 'Command', { manages: true }],
    [`new ${CLIENT} ${commands(STATEMENTS.low)}`, 'Command', STATEMENTS.facts],
    [`new ${DOCUMENT} ${commands(STATEMENTS.low)}`, 'Command', STATEMENTS.facts],
    // A paginator asks page by page while it is iterated.
    [`${CLIENT}|${DOCUMENT} paginateQuery|paginateScan`, 'Pages', { table: 'arg1.TableName', where: 'arg1.KeyConditionExpression', limit: 'arg1.Limit' }],
  ],
  values: [
    ['get Row.Item|Attributes', 'recv'],
    ['get Rows.Items', 'recv'],
    ['get Rows.Count|LastEvaluatedKey', 'opaque'],
    // Version 2 hands out requests; the promise is what they give.
    ['Row|Rows.promise', 'recv'],
    ['@aws-sdk/util-dynamodb marshall|unmarshall', 'same(arg0)'],
  ],
  effects: [
    ...whole('rows'), ...whole('row'), ...whole('count'),
    ['Client.send', { effect: 'sql(arg0.text)', handle: 'recv', verb: 'name', gives: 'rows' }, { if: { 'arg0?.text': 'present' } }],
    ['Client.send', { effect: 'db.read', handle: 'recv', verb: 'name', deadline: sent.deadline, trivial: true }, { if: { 'arg0.manages': true } }],
    ['Client.send', { effect: 'db.read', handle: 'recv', verb: 'name', deadline: sent.deadline }],
    ...called,
    ['iterate Pages', { effect: 'db.read', target: 'recv.table', where: 'recv.where', limit: 'recv.limit', gives: 'rows' }],
  ],
});
