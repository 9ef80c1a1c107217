import { defineAdapter } from '../../model/index.ts';

/** A processor class works off one queue: all of it with BullMQ, one method a job name with Bull. */
export default defineAdapter({
  name: 'nestjs-bullmq',
  title: 'NestJS with BullMQ and Bull',
  language: 'typescript',
  packages: ['@nestjs/bullmq', '@nestjs/bull'],
  states: [
    ['@ @nestjs/bullmq InjectQueue', 'bullmq/Queue', { queue: 'arg0' }],
    ['@ @nestjs/bull InjectQueue', 'bull/Queue', { queue: 'arg0' }],
    ['@ @nestjs/bullmq InjectFlowProducer', 'bullmq/Flow'],
  ],
  entries: [
    ['@ @nestjs/bullmq Processor', { entry: 'job', path: ['arg0.name', 'arg0', '=queue'], handler: 'class.process', params: ['bullmq/Job'] }],
    ['@ @nestjs/bull Process', { entry: 'job', path: ['arg0.name', 'arg0', '='], handler: 'decorated', params: ['bull/Job'] }],
  ],
  layers: [
    ['@ @nestjs/bull Processor', { under: ['arg0.name', 'arg0'], on: 'class', as: 'prefix' }],
  ],
});
