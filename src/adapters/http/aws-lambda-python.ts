import { defineAdapter } from '../../model/index.ts';

const RESOLVERS = 'APIGatewayRestResolver|APIGatewayHttpResolver|ALBResolver|LambdaFunctionUrlResolver|VPCLatticeResolver|VPCLatticeV2Resolver|BedrockAgentResolver|ApiGatewayResolver';
const HANDLERS = 'aws_lambda_powertools.event_handler|aws_lambda_powertools.event_handler.api_gateway';
const DEPLOYED = 'boto3|aws-lambda-powertools|aws_lambda_powertools|mangum|aws-lambda-typing|serverless-wsgi|aws-cdk-lib';

/** AWS Lambda functions in Python: the customary handler names, and the routes of Powertools and Chalice. */
export default defineAdapter({
  name: 'aws-lambda-python',
  title: 'AWS Lambda in Python, with Powertools and Chalice',
  language: 'python',
  packages: ['aws-lambda-powertools', 'aws_lambda_powertools', 'mangum', 'chalice'],
  states: [
    [`new ${HANDLERS} ${RESOLVERS}`, 'App'],
    ['new aws_lambda_powertools.event_handler.router|aws_lambda_powertools.event_handler.api_gateway APIGatewayRouter|APIGatewayHttpRouter|ALBRouter|LambdaFunctionUrlRouter|Router', 'Router'],
    ['new chalice Chalice|Blueprint', 'Chalice'],
    ['get App|Router.current_event', 'Event'],
    ['get Chalice.current_request', 'Request'],
  ],
  entries: [
    ['@ App|Router.get|post|put|patch|delete|head|options', { entry: 'http', method: 'name', path: ['arg(rule)', 'arg0'], handler: 'decorated', on: 'recv', params: ['...input(params)'], respond: 'return' }],
    ['@ App|Router.route', { entry: 'http', method: ['arg(method)', 'arg1', '=GET'], path: ['arg(rule)', 'arg0'], handler: 'decorated', on: 'recv', params: ['...input(params)'], respond: 'return' }],
    ['@ Chalice.route', { entry: 'http', method: ['arg(methods)', '=GET'], path: ['arg(path)', 'arg0'], handler: 'decorated', on: 'recv', params: ['...input(params)'], respond: 'return' }],
    ['@ Chalice.schedule', { entry: 'cron', path: ['arg(name)', 'key'], handler: 'decorated' }],
    ['@ Chalice.on_sqs_message|on_sns_message|on_s3_event|on_cw_event|on_dynamodb_record|on_kinesis_record', { entry: 'consumer', path: ['arg(queue)', 'arg(topic)', 'arg(bucket)', 'key'], handler: 'decorated', params: ['input(payload)'] }],
  ],
  files: [
    ['**/*.py', { entry: 'http', export: 'lambda_handler', params: ['Event'], respond: 'return' }],
    ['{{handler,lambda_function,main,app}.py,**/{handler,lambda_function,main,app}.py,**/{functions,lambdas,handlers}/**/*.py}', { entry: 'http', export: 'handler', params: ['Event'], respond: 'return', package: DEPLOYED }],
  ],
  layers: [
    ['new mangum Mangum', { layer: 'arg(app, 0)', on: 'result', as: 'mount' }],
    ['App.include_router', { layer: ['arg(router)', 'arg0'], under: ['arg(prefix)', 'arg1'], as: 'mount' }],
    ['Chalice.register_blueprint', { layer: 'arg0', under: 'arg(url_prefix)', as: 'mount' }],
    ['App|Router.use', { layer: 'arg(middlewares)', phase: 'middleware' }],
  ],
  inputs: [
    ['get Event.*', 'payload'],
    ['get Event.json_body|body|decoded_body', 'body'],
    ['get Event.query_string_parameters|resolved_query_string_parameters', 'query'],
    ['Event.get_query_string_value', 'query'],
    ['get Event.path_parameters', 'params'],
    ['get Event.headers', 'headers'],
    ['Event.get_header_value', 'headers'],
    ['get Request.json_body|raw_body', 'body'],
    ['get Request.query_params', 'query'],
    ['get Request.uri_params', 'params'],
    ['get Request.headers', 'headers'],
  ],
  effects: [
    [`new ${HANDLERS} Response`, { effect: 'respond', verb: '=new', status: ['arg(status_code)', 'arg0'], body: 'arg(body)' }],
    ['new aws_lambda_powertools.event_handler.exceptions NotFoundError', { effect: 'respond', verb: '=raise', status: 404 }],
    ['new aws_lambda_powertools.event_handler.exceptions BadRequestError', { effect: 'respond', verb: '=raise', status: 400 }],
    ['new aws_lambda_powertools.event_handler.exceptions UnauthorizedError', { effect: 'respond', verb: '=raise', status: 401 }],
    ['new chalice Response', { effect: 'respond', verb: '=new', body: ['arg(body)', 'arg0'], status: ['arg(status_code)', '200'] }],
    ['new chalice NotFoundError', { effect: 'respond', verb: '=raise', status: 404 }],
    ['new chalice BadRequestError', { effect: 'respond', verb: '=raise', status: 400 }],
  ],
});
