import { defineAdapter } from '../../model/index.ts';

/** Amazon SQS as a source of work: `sqs-consumer`, its NestJS module, and Lambda functions that a queue calls. Sending with the AWS SDK is a request and stands there. */
export default defineAdapter({
  name: 'sqs',
  title: 'Amazon SQS consumers',
  packages: ['sqs-consumer', 'sqs-producer', '@ssut/nestjs-sqs', 'aws-lambda', '@types/aws-lambda', '@aws-lambda-powertools/batch'],
  language: 'typescript',
  states: [
    ['type @aws-sdk/client-sqs Message', 'Message'],
    ['sqs-consumer Consumer.create', 'Consumer'],
    ['new sqs-consumer Consumer', 'Consumer'],
    ['sqs-producer Producer.create', 'Producer', { queue: 'arg0.queueUrl' }],
    ['new sqs-producer Producer', 'Producer', { queue: 'arg0.queueUrl' }],
    ['type @ssut/nestjs-sqs SqsService', 'Service'],
    ['type aws-lambda SQSEvent', 'Event'],
    ['type aws-lambda SQSRecord', 'Record'],
  ],
  entries: [
    ['sqs-consumer Consumer.create', { entry: 'consumer', path: ['arg0.queueUrl', '=queue'], handler: ['arg0.handleMessageBatch', 'arg0.handleMessage'], on: 'result', params: ['input(payload)'] }],
    ['new sqs-consumer Consumer', { entry: 'consumer', path: ['arg0.queueUrl', '=queue'], handler: ['arg0.handleMessageBatch', 'arg0.handleMessage'], on: 'result', params: ['input(payload)'] }],
    ['@ @ssut/nestjs-sqs SqsMessageHandler', { entry: 'consumer', path: ['arg0', 'key'], handler: 'decorated', params: ['input(payload)'] }],
  ],
  calls: [
    ['type aws-lambda SQSHandler|SQSBatchHandler', { input: 'result', turns: 'never', params: ['Event'] }],
    ['@aws-lambda-powertools/batch processPartialResponse|processPartialResponseSync', { input: 'arg1', turns: 'each', over: 'arg0.Records', params: ['input(payload)'] }],
    ['Consumer.on|once', { input: 'arg1', turns: 'later' }],
  ],
  inputs: [
    ['get Message.Body|MessageAttributes', 'payload'],
    ['get Event.Records', 'payload'],
    ['get Record.body|messageAttributes', 'payload'],
  ],
  effects: [
    ['Producer.send', { effect: 'enqueue', verb: 'name', target: 'recv.queue', data: 'arg0', handle: 'recv' }],
    ['Service.send', { effect: 'enqueue', verb: 'name', target: 'arg0', data: 'arg1', handle: 'recv' }],
  ],
});
