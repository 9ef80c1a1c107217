import { defineAdapter } from '../../model/index.ts';

/** What a broker class of any of its plugins is called by. */
const BROKERS = [
  'taskiq InMemoryBroker|ZeroMQBroker|AsyncBroker', 'taskiq_redis ListQueueBroker|RedisStreamBroker|PubSubBroker|ListQueueClusterBroker|ListQueueSentinelBroker', 'taskiq_aio_pika AioPikaBroker',
  'taskiq_nats NatsBroker|PullBasedJetStreamBroker|PushBasedJetStreamBroker', 'taskiq_aio_kafka AioKafkaBroker',
];

/** Taskiq. A task is a function that can be kicked. */
export default defineAdapter({
  name: 'taskiq',
  title: 'Taskiq',
  packages: ['taskiq', 'taskiq-redis', 'taskiq-aio-pika', 'taskiq-nats'],
  language: 'python',
  states: [
    ...BROKERS.map((name) => [`new ${name}`, 'Broker'] as const),
    ['Broker.with_result_backend|with_middlewares|with_serializer|with_formatter', 'Self'],
    ['python/Function.kicker', 'Kicker', { task: 'recv' }],
    ['Kicker.with_labels|with_task_id|with_broker|with_schedule_id', 'Self'],
  ],
  entries: [
    ['@ Broker.task', { entry: 'job', path: ['arg(task_name)', 'key'], handler: 'decorated', params: ['...input(payload)'] }],
  ],
  effects: [
    ['python/Function.kiq', { effect: 'enqueue', verb: 'name', target: 'recv', data: 'args' }],
    ['Kicker.kiq', { effect: 'enqueue', verb: 'name', target: 'recv.task', data: 'args' }],
  ],
});
