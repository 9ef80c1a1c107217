import { defineAdapter } from '../../model/index.ts';

/** KafkaJS and Confluent's client of the same shape. Which topics a consumer reads is said by another call; its group is what names it. */
export default defineAdapter({
  name: 'kafkajs',
  title: 'KafkaJS',
  packages: ['kafkajs', '@confluentinc/kafka-javascript'],
  language: 'typescript',
  states: [
    ['new kafkajs Kafka', 'Kafka'],
    ['new @confluentinc/kafka-javascript KafkaJS.Kafka', 'Kafka'],
    ['Kafka.producer', 'Producer'],
    ['type kafkajs Producer|Transaction', 'Producer'],
    ['Producer.transaction', 'Producer'],
    ['Kafka.consumer', 'Consumer', { group: ['arg0.groupId', 'arg0.kafkaJS.groupId'] }],
    ['type kafkajs Consumer', 'Consumer'],
    ['type kafkajs EachMessagePayload', 'Payload'],
    ['type kafkajs EachBatchPayload', 'Payload'],
  ],
  entries: [
    ['Consumer.run', { entry: 'consumer', path: ['recv.group', '=topic'], handler: ['arg0.eachBatch', 'arg0.eachMessage'], params: ['Payload'] }],
  ],
  calls: [
    ['type kafkajs EachMessageHandler|EachBatchHandler', { input: 'result', turns: 'never', params: ['Payload'] }],
    ['Producer|Consumer.on', { input: 'arg1', turns: 'later' }],
  ],
  inputs: [
    ['get Payload.message|batch', 'payload'],
  ],
  effects: [
    ['Producer.send', { effect: 'publish', verb: 'name', target: 'arg0.topic', data: 'arg0.messages', handle: 'recv', deadline: ['arg0.timeout', '30000'] }],
    ['Producer.sendBatch', { effect: 'publish', verb: 'name', data: 'arg0.topicMessages', handle: 'recv', deadline: ['arg0.timeout', '30000'] }],
  ],
});
