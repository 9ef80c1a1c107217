import { defineAdapter } from '../../model/index.ts';

/** Neither waits for a limited time unless told to. */
export default defineAdapter({
  name: 'urllib',
  title: 'urllib.request and urllib3',
  packages: ['urllib', 'urllib3', 'global'],
  language: 'python',
  states: [
    ['new urllib3 PoolManager|HTTPConnectionPool|HTTPSConnectionPool|ProxyManager', 'Pool', { deadline: 'arg(timeout)' }],
    ['new urllib3|urllib3.util Timeout', 'Timeout', { seconds: ['arg(total, 0)', 'arg(read)', 'arg(connect)'] }],
    ['new urllib.request Request', 'Request', { url: 'arg(url, 0)' }],
  ],
  effects: [
    ['urllib.request urlopen', { effect: 'http', target: ['arg0.url', 'arg(url, 0)'], deadline: 'arg(timeout, 2)' }],
    ['urllib.request urlretrieve', { effect: 'http', target: 'arg(url, 0)', deadline: 'arg(timeout)' }],
    ['Pool.request|urlopen|request_encode_url|request_encode_body', { effect: 'http', target: 'arg(url, 1)', verb: 'arg(method, 0)', handle: 'recv', deadline: ['arg(timeout)', 'recv.deadline'] }],
    ['urllib3 request', { effect: 'http', target: 'arg(url, 1)', verb: 'arg(method, 0)', deadline: 'arg(timeout)' }],
  ],
});
