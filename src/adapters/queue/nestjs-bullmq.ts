import { defineAdapter } from '../../model/index.ts';

/** A processor class works off one queue: all of it with BullMQ, one method a job name with Bull. Injected queues stand with the queues. */
export default defineAdapter({
  name: 'nestjs-bullmq',
  title: 'NestJS with BullMQ and Bull',
  language: 'typescript',
  packages: ['@nestjs/bullmq', '@nestjs/bull'],
  entries: [
    ['@ @nestjs/bullmq Processor', { entry: 'job', path: ['arg0.name', 'arg0', 'class'], handler: 'class.process', params: ['bullmq/Job'] }],
    ['@ @nestjs/bull Process', { entry: 'job', path: ['arg0.name', 'arg0', '='], handler: 'decorated', params: ['bull/Job'] }],
  ],
  layers: [
    ['@ @nestjs/bull Processor', { under: ['arg0.name', 'arg0'], on: 'class', as: 'prefix' }],
  ],
});
