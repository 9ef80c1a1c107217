import { defineAdapter } from '../../model/index.ts';

const SOURCE = '{ts,js,mts,mjs,cjs}';
const TYPES = 'aws-lambda|@types/aws-lambda|@netlify/functions';
/** What a project that deploys functions depends on; types of the events alone are enough. */
const PACKAGE = [
  '@types/aws-lambda', 'aws-lambda', '@middy/core', 'middy', 'serverless', 'serverless-offline', '@serverless/typescript', 'serverless-esbuild', 'serverless-webpack', 'serverless-http',
  'sst', 'aws-cdk-lib', '@aws-lambda-powertools/logger', '@aws-lambda-powertools/tracer', '@aws-lambda-powertools/metrics', '@aws-amplify/backend', '@netlify/functions',
].join('|');
const SERVERLESS = 'serverless|serverless-offline|@serverless/typescript|serverless-esbuild|serverless-webpack|serverless-bundle|serverless-plugin-typescript';
const HANDLER = ['Event', 'LambdaContext'];
const HTTP = 'APIGatewayProxyHandler|APIGatewayProxyHandlerV2|APIGatewayProxyHandlerV2WithJWTAuthorizer|APIGatewayProxyHandlerV2WithLambdaAuthorizer|APIGatewayProxyHandlerV2WithIAMAuthorizer|APIGatewayProxyWithLambdaAuthorizerHandler|APIGatewayProxyWithCognitoAuthorizerHandler|APIGatewayProxyWebsocketHandlerV2|ProxyHandler|ALBHandler|LambdaFunctionURLHandler';
const CONSUMER = 'SQSHandler|SNSHandler|S3Handler|SESHandler|EventBridgeHandler|DynamoDBStreamHandler|KinesisStreamHandler|MSKHandler|SelfManagedKafkaHandler|FirehoseTransformationHandler|CloudWatchLogsHandler|IoTHandler';
const OTHER = 'Handler|ScheduledHandler|AppSyncResolverHandler|AppSyncBatchResolverHandler|APIGatewayTokenAuthorizerHandler|APIGatewayRequestAuthorizerHandler|APIGatewayAuthorizerHandler|PreSignUpTriggerHandler|PostConfirmationTriggerHandler|PreTokenGenerationTriggerHandler|CustomMessageTriggerHandler|BackgroundHandler';
const EVENT = 'APIGatewayEvent|APIGatewayProxyEvent|APIGatewayProxyEventV2|APIGatewayProxyEventV2WithRequestContext|APIGatewayProxyEventV2WithJWTAuthorizer|APIGatewayProxyEventV2WithLambdaAuthorizer|APIGatewayProxyWithCognitoAuthorizerEvent|APIGatewayProxyWebsocketEventV2|ALBEvent|LambdaFunctionURLEvent|SQSEvent|SNSEvent|S3Event|SESEvent|ScheduledEvent|EventBridgeEvent|DynamoDBStreamEvent|KinesisStreamEvent|MSKEvent|CloudWatchLogsEvent|IoTEvent|AppSyncResolverEvent|APIGatewayTokenAuthorizerEvent|APIGatewayRequestAuthorizerEvent|PreSignUpTriggerEvent|PostConfirmationTriggerEvent|PreTokenGenerationTriggerEvent|HandlerEvent';

/**
 * AWS Lambda functions, in plain form and with middy. Which export is deployed stands in files that are no code, so the customary names
 * and folders decide: `handler`, `main`, `lambdaHandler`, and every export of a file called `handler` in a Serverless project.
 */
export default defineAdapter({
  name: 'aws-lambda',
  title: 'AWS Lambda and middy',
  language: 'typescript',
  packages: ['@types/aws-lambda', 'aws-lambda', '@middy/core', 'serverless', 'serverless-http', '@vendia/serverless-express', '@netlify/functions', 'sst', 'aws-cdk-lib'],
  states: [
    [`type ${TYPES} ${EVENT}`, 'Event'],
    [`type ${TYPES} Context|HandlerContext`, 'LambdaContext'],
    ['@middy/core|middy default', 'Middy'],
    ['@middy/core middy', 'Middy'],
    ['Middy.use|before|after|onError', 'Self'],
  ],
  values: [
    ['Middy.handler', 'arg0'],
    ['@netlify/functions builder', 'arg0'],
    ['@netlify/functions schedule', 'arg1'],
  ],
  calls: [
    [`type ${TYPES} ${HTTP}|${CONSUMER}|${OTHER}`, { input: 'result', turns: 'never', params: HANDLER }],
    ['@middy/core|middy default', { input: 'arg0', turns: 'never', params: HANDLER }],
    ['@middy/core middy', { input: 'arg0', turns: 'never', params: HANDLER }],
    ['Middy.handler', { input: 'arg0', turns: 'never', params: HANDLER }],
  ],
  entries: [
    [`type ${TYPES} ${HTTP}`, { entry: 'http', path: 'file', params: HANDLER, respond: 'return' }],
    [`type ${TYPES} ${CONSUMER}`, { entry: 'consumer', path: 'file', params: HANDLER }],
    [`type ${TYPES} ScheduledHandler`, { entry: 'cron', path: 'file', params: HANDLER }],
  ],
  files: [
    [`{{handler,lambda,index,main,app,function}.${SOURCE},**/{handler,lambda,index,main,app,function}.${SOURCE},**/{functions,lambdas,lambda,handlers,backend,api}/**/*.${SOURCE}}`, {
      entry: 'http', export: 'handler|lambdaHandler', params: HANDLER, respond: 'return', package: PACKAGE,
    }],
    [`**/{functions,lambdas}/**/*.${SOURCE}`, { entry: 'http', export: 'main|run', params: HANDLER, respond: 'return', package: PACKAGE }],
    [`{handler.${SOURCE},**/handler.${SOURCE},**/{functions,handlers,lambdas}/**/handler*.${SOURCE}}`, { entry: 'http', export: '*', method: 'export', params: HANDLER, respond: 'return', package: SERVERLESS }],
  ],
  layers: [
    ['serverless-http default', { layer: 'arg0', on: 'result', as: 'mount' }],
    ['@vendia/serverless-express|@codegenie/serverless-express default', { layer: 'arg0.app', on: 'result', as: 'mount' }],
    ['@vendia/serverless-express configure', { layer: 'arg0.app', on: 'result', as: 'mount' }],
    ['aws-serverless-express createServer', { layer: 'arg0', on: 'result', as: 'mount' }],
  ],
  inputs: [
    ['get Event.body', 'body'],
    ['get Event.queryStringParameters|multiValueQueryStringParameters|rawQueryString', 'query'],
    ['get Event.pathParameters', 'params'],
    ['get Event.headers|multiValueHeaders|path|rawPath|httpMethod|isBase64Encoded|routeKey', 'headers'],
    ['get Event.cookies', 'cookies'],
    ['get Event.requestContext.authorizer|identity', 'principal'],
    ['get Event.Records|detail|arguments|source|request|userName', 'payload'],
  ],
});
