import { defineAdapter } from '../../model/index.ts';

/** Ways to give up on awaited work after a time; figures are seconds. */
export default defineAdapter({
  name: 'bounds-python',
  title: 'asyncio, anyio and async-timeout deadlines',
  packages: ['global', 'asyncio', 'anyio', 'async_timeout', 'async-timeout'],
  language: 'python',
  scopes: [
    ['asyncio wait_for', { holds: 'deadline', around: 'arg0', deadline: 'arg(timeout, 1)' }],
    ['asyncio wait', { holds: 'deadline', around: 'arg0', deadline: 'arg(timeout)' }, { if: { 'arg(timeout)': 'present' } }],
    ['asyncio timeout', { holds: 'deadline', around: 'block', deadline: 'arg0' }, { if: { arg0: 'present' } }],
    ['async_timeout timeout', { holds: 'deadline', around: 'block', deadline: 'arg0' }],
    ['anyio fail_after|move_on_after', { holds: 'deadline', around: 'block', deadline: 'arg0' }],
  ],
});
