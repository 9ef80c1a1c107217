import { defineAdapter } from '../../model/index.ts';

/** The client packages share one shape; sending a command is the request. DynamoDB is a database and has an adapter of its own. */
const SERVICES = [
  's3', 'sqs', 'sns', 'ses', 'sesv2', 'lambda', 'secrets-manager', 'ssm', 'sts', 'kms', 'cognito-identity-provider', 'eventbridge', 'sfn', 'athena', 'glue', 'cloudwatch', 'cloudwatch-logs',
  'cloudfront', 'ec2', 'ecs', 'ecr', 'rds', 'rds-data', 'kinesis', 'firehose', 'textract', 'rekognition', 'bedrock', 'bedrock-runtime', 'bedrock-agent-runtime', 'kendra', 'polly', 'transcribe', 'translate',
].map((service) => `@aws-sdk/client-${service}`).join('|');

const call = ['arg1.abortSignal', 'arg1.requestTimeout'];
const sending = { effect: 'http', target: 'arg0', verb: 'send', data: 'arg0', handle: 'recv' } as const;

/**
 * No deadline by default before `@smithy/node-http-handler` 4.13; from there on a service may bring an idle timeout of its own.
 * Since 4.4 `requestTimeout` only warns unless `throwOnRequestTimeout` is set.
 */
export default defineAdapter({
  name: 'aws-sdk',
  title: 'AWS SDK for JavaScript 3',
  packages: SERVICES.split('|'),
  language: 'typescript',
  states: [
    [`new ${SERVICES} *`, 'Client', { deadline: ['arg0.requestHandler.requestTimeout', 'arg0.requestHandler.socketTimeout', 'arg0.requestHandler.deadline'] }],
    ['new @smithy/node-http-handler|@aws-sdk/node-http-handler NodeHttpHandler', 'Handler', { deadline: ['arg0.requestTimeout', 'arg0.socketTimeout'] }],
  ],
  effects: [
    ['Client.send', { ...sending, deadline: [...call, 'recv.deadline'] }, { when: '@smithy/node-http-handler <4.13' }],
    ['Client.send', { ...sending, deadline: [...call, 'recv.deadline', 'none'] }, { when: '@smithy/node-http-handler >=4.13' }],
  ],
});
