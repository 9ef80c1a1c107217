import { defineAdapter } from '../../model/index.ts';

/** What the frameworks bring themselves: a scheme takes the credentials out of the request and refuses where there are none; whether they are true is for the code behind. */
export default defineAdapter({
  name: 'fastapi-security',
  title: 'Security of FastAPI and Starlette, FastAPI Users',
  packages: ['fastapi', 'starlette', 'fastapi-users', 'fastapi-jwt-auth'],
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
  layers: [
    ['@ starlette.authentication requires', { layer: 'applied', phase: 'guard' }],
  ],
  checks: [
    // Who asks is told by the project's backend; nobody is turned away before a `requires`.
    ['new starlette.middleware.authentication AuthenticationMiddleware', { check: 'authenticate', fails: 'null' }],
    ['new fastapi.middleware.authentication AuthenticationMiddleware', { check: 'authenticate', fails: 'null' }],
    ['starlette.authentication requires', { check: 'authorise', of: 'arg(scopes, 0)', fails: 'throws' }],
    ['fastapi/Scheme', { check: 'authenticate', fails: 'throws' }],
    ['Current', { check: 'authenticate', fails: 'throws' }],
    ['Token.jwt_required|fresh_jwt_required|jwt_refresh_token_required', { check: 'authenticate', fails: 'throws' }],
    ['Token.jwt_optional', { check: 'authenticate', fails: 'null' }],
  ],
});
