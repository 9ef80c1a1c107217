import { defineAdapter } from '../../model/index.ts';

/** Node's own modules that run code later, elsewhere or under a context: emitters, ambient storage, streams, promisified callbacks. */
export default defineAdapter({
  name: 'node',
  title: 'Node.js core',
  language: 'typescript',
  packages: ['global'],
  states: [
    ['new events default', 'Emitter'],
    ['new events EventEmitter', 'Emitter'],
    ['Emitter.on|once|addListener|off|removeListener|removeAllListeners|setMaxListeners|prependListener', 'Self'],
    ['new async_hooks AsyncLocalStorage', 'Storage'],
    ['type async_hooks AsyncLocalStorage', 'Storage'],
    ['new worker_threads Worker', 'Worker'],
    ['new stream Readable|Writable|Transform|PassThrough|Duplex', 'Stream'],
    ['stream Readable.from', 'Stream'],
    ['Stream.on|once|pipe', 'Self'],
  ],
  values: [
    ['util promisify', 'arg0'],
    ['util callbackify', 'arg0'],
    ['util inspect|format', 'opaque'],
    ['path *', 'opaque'],
    ['crypto createHash|createHmac', 'opaque'],
    ['url fileURLToPath|pathToFileURL', 'arg0'],
  ],
  calls: [
    ['Emitter.on|once|addListener|prependListener', { input: 'arg1', turns: 'later' }],
    ['Worker|Stream.on|once', { input: 'arg1', turns: 'later' }],
    ['events once', { input: 'arg1', turns: 'later' }],
    ['Storage.run', { input: 'arg1', params: ['arg2', 'arg3'] }],
    ['Storage.exit', { input: 'arg0', params: ['arg1', 'arg2'] }],
    ['async_hooks AsyncResource.bind', { input: 'arg0' }],
  ],
  slots: [
    ['Storage.run', { write: 'ambient(recv)', value: 'arg0' }],
    ['Storage.enterWith', { write: 'ambient(recv)', value: 'arg0' }],
    ['Storage.getStore', { read: 'ambient(recv)' }],
  ],
});
