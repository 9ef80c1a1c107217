import { defineAdapter } from '../../model/index.ts';

/** What FastAPI brings itself: a scheme takes the credentials out of the request and refuses where there are none; whether they are true is for the code behind. */
export default defineAdapter({
  name: 'fastapi-security',
  title: 'FastAPI security and FastAPI Users',
  packages: ['fastapi', 'fastapi-users', 'fastapi-jwt-auth'],
  language: 'python',
  states: [
    ['new fastapi_users FastAPIUsers', 'Users'],
    ['new fastapi_users FastAPIUsers.[]', 'Users'],
    ['fastapi_users FastAPIUsers.[]', 'Users'],
    ['Users.current_user', 'Current'],
    ['get Users.authenticator', 'Users'],
    ['type fastapi_jwt_auth AuthJWT', 'Token'],
    ['type async_fastapi_jwt_auth AuthJWT', 'Token'],
  ],
  inputs: [
    ['Current', 'principal'],
    ['Token.get_jwt_subject|get_raw_jwt', 'principal'],
  ],
  checks: [
    ['fastapi/Scheme', { check: 'authenticate', fails: 'throws' }],
    ['Current', { check: 'authenticate', fails: 'throws' }],
    ['Token.jwt_required|fresh_jwt_required|jwt_refresh_token_required', { check: 'authenticate', fails: 'throws' }],
    ['Token.jwt_optional', { check: 'authenticate', fails: 'null' }],
  ],
});
