import { defineAdapter } from '../../model/index.ts';

const read = { effect: 'db.read', target: 'recv.table', verb: 'name' } as const;
const write = { effect: 'db.write', target: 'recv.table', verb: 'name' } as const;
const direct = { target: 'arg(TableName)', verb: 'name' } as const;

/** boto3's resource and client for DynamoDB, and PynamoDB's models. A batch writer collects what it is given and sends it in lots. */
export default defineAdapter({
  name: 'dynamodb-python',
  title: 'DynamoDB (boto3, PynamoDB)',
  packages: ['boto3', 'pynamodb', 'aioboto3'],
  language: 'python',
  states: [
    ['boto3 resource', 'Resource', {}, { if: { arg0: 'dynamodb' } }],
    ['boto3 client', 'Client', {}, { if: { arg0: 'dynamodb' } }],
    ['new boto3.session Session', 'Session'],
    ['new boto3|aioboto3 Session', 'Session'],
    ['Session.resource', 'Resource', {}, { if: { arg0: 'dynamodb' } }],
    ['Session.client', 'Client', {}, { if: { arg0: 'dynamodb' } }],
    ['Resource.Table', 'Table', { table: 'arg0' }],
    ['Table.batch_writer', 'Writer'],
    ['Writer.put_item|delete_item', 'Self'],
    ['extends pynamodb.models Model', 'Model', { entity: 'class' }],
    ['new pynamodb.models Model', 'Row', { table: 'this' }],
    ['Model.query|scan', 'Query', { entity: 'recv.entity', where: 'args', limit: 'arg(limit)', verb: 'name' }],
    ['Model.batch_write', 'Writer'],
    ['Writer.save|delete', 'Self'],
  ],
  effects: [
    ['Table.get_item', { ...read, where: 'arg(Key)', columns: 'arg(ProjectionExpression)', gives: 'row' }],
    ['Table.query|scan', { ...read, where: ['arg(KeyConditionExpression)', 'arg(FilterExpression)'], columns: 'arg(ProjectionExpression)', limit: 'arg(Limit)', gives: 'rows' }],
    ['Table.put_item|update_item|delete_item', { ...write, where: 'arg(Key)', data: ['arg(Item)', 'arg(ExpressionAttributeValues)'], gives: 'row' }],
    ['Client.get_item', { ...direct, effect: 'db.read', where: 'arg(Key)', gives: 'row' }],
    ['Client.query|scan', { ...direct, effect: 'db.read', where: 'arg(KeyConditionExpression)', limit: 'arg(Limit)', gives: 'rows' }],
    ['Client.put_item|update_item|delete_item', { ...direct, effect: 'db.write', where: 'arg(Key)', data: 'arg(Item)', gives: 'row' }],
    ['Resource|Client.batch_get_item|transact_get_items', { effect: 'db.read', where: ['arg(RequestItems)', 'arg(TransactItems)'], verb: 'name', gives: 'rows' }],
    ['Resource|Client.batch_write_item|transact_write_items', { effect: 'db.write', data: ['arg(RequestItems)', 'arg(TransactItems)'], verb: 'name', gives: 'count' }],
    ['Model.get', { effect: 'db.read', target: 'recv.entity', where: 'args', verb: 'name', gives: 'row' }],
    ['Model.batch_get', { effect: 'db.read', target: 'recv.entity', where: 'arg0', verb: 'name', gives: 'rows' }],
    ['Model.count', { effect: 'db.read', target: 'recv.entity', where: 'args', verb: 'name', gives: 'count' }],
    ['iterate Query', { effect: 'db.read', target: 'recv.entity', where: 'recv.where', limit: 'recv.limit', verb: 'recv.verb', gives: 'rows' }],
    ['Row.save|update|delete', { effect: 'db.write', target: 'recv.table', data: 'recv', verb: 'name', gives: 'row' }],
    ['Row.refresh', { effect: 'db.read', target: 'recv.table', verb: 'name', gives: 'void' }],
  ],
});
