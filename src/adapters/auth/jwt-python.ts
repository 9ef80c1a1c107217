import { defineAdapter } from '../../model/index.ts';

const throws = { check: 'authenticate', of: 'arg(token, 0)', fails: 'throws' } as const;

/** PyJWT, python-jose and Authlib. Decoding checks the signature unless it is told not to. */
export default defineAdapter({
  name: 'jwt-python',
  title: 'PyJWT, python-jose and Authlib',
  packages: ['pyjwt', 'PyJWT', 'jwt', 'python-jose', 'jose', 'authlib', 'Authlib', 'joserfc'],
  language: 'python',
  states: [
    ['new authlib.jose JsonWebToken', 'Token'],
    ['new authlib.integrations.starlette_client|authlib.integrations.flask_client OAuth', 'OAuth'],
    ['OAuth.register|create_client', 'Provider'],
    ['get OAuth.*', 'Provider'],
    ['new jwt PyJWT', 'Token'],
  ],
  inputs: [
    ['jwt decode', 'principal'],
    ['jose.jwt decode', 'principal'],
    ['authlib.jose jwt.decode', 'principal'],
    ['joserfc.jwt decode', 'principal'],
    ['Token.decode', 'principal'],
    ['Provider.authorize_access_token|parse_id_token', 'principal'],
  ],
  checks: [
    ['jwt decode', throws, { if: { 'arg(options)': 'absent' } }],
    ['jwt decode', throws, { if: { 'arg(options).verify_signature': 'absent' } }],
    ['jwt decode', throws, { if: { 'arg(options).verify_signature': true } }],
    ['jose.jwt decode', throws, { if: { 'arg(options)': 'absent' } }],
    ['jose.jwt decode', throws, { if: { 'arg(options).verify_signature': 'absent' } }],
    ['jose.jwt decode', throws, { if: { 'arg(options).verify_signature': true } }],
    ['authlib.jose jwt.decode', throws],
    ['joserfc.jwt decode', throws],
    ['Token.decode', throws],
    ['Provider.authorize_access_token|parse_id_token', { check: 'authenticate', of: 'arg0', fails: 'throws' }],
  ],
});
