import { defineAdapter } from '../../model/index.ts';

/** Milliseconds of silence after which ImapFlow closes its connection (`SOCKET_TIMEOUT` in the package). */
const IMAP = '300000';

const ask = { effect: 'http', verb: 'name', handle: 'recv', deadline: 'recv.deadline' } as const;

/** Protocols beside HTTP: directories, mailboxes, file drops. `ldapts` waits without end by default (`timeout: 0`). */
export default defineAdapter({
  name: 'directories',
  title: 'ldapts, ldapjs, ImapFlow, ssh2-sftp-client',
  packages: ['ldapts', 'ldapjs', 'imapflow', 'ssh2-sftp-client'],
  language: 'typescript',
  states: [
    ['new ldapts Client', 'Ldap', { url: 'arg0.url', deadline: 'arg0.timeout' }],
    ['ldapjs createClient', 'Ldap', { url: 'arg0.url', deadline: 'arg0.timeout' }],
    ['new imapflow ImapFlow', 'Imap', { url: 'arg0.host', deadline: ['arg0.socketTimeout', IMAP] }],
    ['new ssh2-sftp-client default', 'Sftp'],
  ],
  effects: [
    ['Ldap.bind|search|searchPaginated|add|modify|modifyDN|del|compare|exop', { ...ask, target: 'recv.url', data: 'arg1' }],
    ['Imap.connect|fetch|fetchOne|fetchAll|search|messageMove|messageCopy|messageDelete|messageFlagsAdd|messageFlagsSet|append|download|status|list|mailboxOpen', { ...ask, target: 'recv.url', data: 'arg0' }],
    ['Sftp.get|fastGet|list|exists|stat', { effect: 'file', target: 'arg0', verb: 'name', handle: 'recv' }],
    ['Sftp.put|fastPut|append|delete|rename|mkdir|rmdir|uploadDir|downloadDir', { effect: 'file', target: 'arg1', verb: 'name', data: 'arg0', handle: 'recv' }],
  ],
});
