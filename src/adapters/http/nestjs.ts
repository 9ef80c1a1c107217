import { defineAdapter } from '../../model/index.ts';

const COMMON = '@nestjs/common';
const GUARD = { phase: 'guard', method: 'canActivate', params: ['ExecutionContext'] } as const;
const PIPE = { phase: 'pipe', method: 'transform', params: ['input(any)', 'opaque'] } as const;
const INTERCEPTOR = { phase: 'interceptor', method: 'intercept', params: ['ExecutionContext', 'CallHandler'] } as const;
const FILTER = { phase: 'filter', method: 'catch', params: ['opaque', 'ExecutionContext'] } as const;
const MIDDLEWARE = { phase: 'middleware', method: 'use', params: ['express/Request', 'express/Response', 'express/Next'] } as const;

/** NestJS over HTTP: controllers, the four kinds of enhancers at every level, modules and injection. */
export default defineAdapter({
  name: 'nestjs',
  title: 'NestJS',
  language: 'typescript',
  packages: ['@nestjs/common', '@nestjs/core', 'rxjs'],
  states: [
    ['@nestjs/core NestFactory.create', 'App'],
    ['@nestjs/core NestFactory.createMicroservice|createApplicationContext', 'App'],
    [`type ${COMMON} INestApplication|INestMicroservice|INestApplicationContext`, 'App'],
    ['type @nestjs/platform-express NestExpressApplication', 'App'],
    ['type @nestjs/platform-fastify NestFastifyApplication', 'App'],
    ['App.useGlobalGuards|useGlobalPipes|useGlobalInterceptors|useGlobalFilters|setGlobalPrefix|enableVersioning|enableShutdownHooks', 'Self'],
    [`type ${COMMON} ExecutionContext|ArgumentsHost`, 'ExecutionContext'],
    ['ExecutionContext.switchToHttp|switchToRpc|switchToWs', 'HostArguments'],
    [`type ${COMMON} HttpArgumentsHost`, 'HostArguments'],
    [`type ${COMMON}/interfaces HttpArgumentsHost`, 'HostArguments'],
    ['HostArguments.getRequest', 'express/Request'],
    ['HostArguments.getResponse', 'express/Response'],
    ['HostArguments.getNext', 'express/Next'],
    [`type ${COMMON} CallHandler`, 'CallHandler'],
    // What an interceptor makes of the answer: operators that each value goes through.
    ['CallHandler.handle', 'Answer'],
    ['Answer.pipe', 'Self', { through: 'args' }],
    ['rxjs|rxjs/operators map', 'Operator', { each: 'arg0' }],
    [`@ ${COMMON} Req|Request`, 'express/Request'],
    [`@ ${COMMON} Res|Response`, 'express/Response'],
    [`@ ${COMMON} Next`, 'express/Next'],
    [`type ${COMMON} MiddlewareConsumer`, 'Consumer'],
    ['Consumer.apply', 'Applied', { layers: 'args' }],
    ['Applied.exclude', 'Self'],
    ['Applied.forRoutes', 'Consumer'],
    ['type @nestjs/core ModuleRef', 'ModuleRef'],
    ['type @nestjs/core Reflector', 'Reflector'],
    [`${COMMON} createParamDecorator`, 'ParamDecorator', { fn: 'arg0' }],
  ],
  values: [
    [`${COMMON} applyDecorators`, 'decorators(args)'],
    [`${COMMON} forwardRef`, 'returned(arg0)'],
    ['@nestjs/core NestFactory', 'opaque'],
  ],
  scopes: [[`new ${COMMON} ClassSerializerInterceptor`, { holds: 'mask', around: 'result' }]],
  calls: [
    [`${COMMON} createParamDecorator`, { input: 'arg0', turns: 'never', params: ['opaque', 'ExecutionContext'] }],
    ['CallHandler.handle', { input: 'next' }],
  ],
  entries: [
    [`@ ${COMMON} Get|Post|Put|Patch|Delete|Options|Head|All|Search`, { entry: 'http', method: 'name', path: 'arg0', handler: 'decorated', respond: 'return' }],
    [`@ ${COMMON} Sse`, { entry: 'http', method: '=GET', path: 'arg0', handler: 'decorated', respond: 'return' }],
  ],
  layers: [
    [`@ ${COMMON} Controller`, { under: 'arg0', on: 'class', as: 'prefix' }],
    [`@ ${COMMON} Controller`, { under: 'arg0.path', on: 'class', as: 'prefix' }],
    ['App.setGlobalPrefix', { under: 'arg0', on: 'app', as: 'prefix' }],
    [`@ ${COMMON} UseGuards`, { layer: 'args', ...GUARD }],
    [`@ ${COMMON} UsePipes`, { layer: 'args', ...PIPE }],
    [`@ ${COMMON} UseInterceptors`, { layer: 'args', ...INTERCEPTOR }],
    [`@ ${COMMON} UseFilters`, { layer: 'args', ...FILTER }],
    ['App.useGlobalGuards', { layer: 'args', on: 'app', ...GUARD }],
    ['App.useGlobalPipes', { layer: 'args', on: 'app', ...PIPE }],
    ['App.useGlobalInterceptors', { layer: 'args', on: 'app', ...INTERCEPTOR }],
    ['App.useGlobalFilters', { layer: 'args', on: 'app', ...FILTER }],
    ['App.use', { layer: 'args', under: 'arg0?', on: 'app', ...MIDDLEWARE }],
    ['token @nestjs/core APP_GUARD', { layer: 'value', on: 'app', ...GUARD }],
    ['token @nestjs/core APP_PIPE', { layer: 'value', on: 'app', ...PIPE }],
    ['token @nestjs/core APP_INTERCEPTOR', { layer: 'value', on: 'app', ...INTERCEPTOR }],
    ['token @nestjs/core APP_FILTER', { layer: 'value', on: 'app', ...FILTER }],
    ['Applied.forRoutes', { layer: 'recv.layers', under: ['arg0', 'arg0.path'], on: 'app', ...MIDDLEWARE }],
  ],
  slots: [
    [`@ ${COMMON} Module`, { providers: 'arg0.providers', exports: 'arg0.exports' }],
    [`type ${COMMON} DynamicModule`, { providers: 'result.providers' }],
    ['@nestjs/testing Test.createTestingModule', { providers: 'arg0.providers' }],
    [`@ ${COMMON} Inject`, { read: 'token(arg0)' }],
    ['App|ModuleRef.get|resolve|create', { read: 'token(arg0)' }],
    ['@ ParamDecorator', { result: 'recv.fn', as: 'layer' }],
    [`@ ${COMMON} SetMetadata`, { write: 'metadata(arg0)', value: 'arg1' }],
    [`${COMMON} SetMetadata`, { write: 'metadata(arg0)', value: 'arg1' }],
    ['Reflector.get|getAll|getAllAndOverride|getAllAndMerge', { read: 'metadata(arg0)' }],
  ],
  inputs: [
    [`@ ${COMMON} Body`, 'body'],
    [`@ ${COMMON} Query`, 'query'],
    [`@ ${COMMON} Param`, 'params'],
    [`@ ${COMMON} Headers|Ip|HostParam`, 'headers'],
    [`@ ${COMMON} UploadedFile|UploadedFiles`, 'file'],
    [`@ ${COMMON} RawBody`, 'body'],
    [`@ ${COMMON} Session`, 'principal'],
  ],
  checks: [
    [`new ${COMMON} ValidationPipe`, { check: 'validate', fails: 'throws' }],
    [`new ${COMMON} ParseIntPipe|ParseUUIDPipe|ParseBoolPipe|ParseArrayPipe|ParseEnumPipe|ParseFloatPipe|ParseDatePipe`, { check: 'validate', fails: 'throws' }],
  ],
});
