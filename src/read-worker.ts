import { parentPort, workerData } from 'node:worker_threads';
import { loadReaders, PORTION, takePortion, type Share } from './readers.ts';

/** The second thread of `readUnits`: takes portions from the end of the list, and sends what it read. */
const share = workerData as Share;
const read = await loadReaders(share);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
for (let portion = Math.ceil(share.files.length / PORTION) - 1; takePortion(share); portion--) parentPort!.postMessage(read(portion));
