import { defineAdapter } from '../../model/index.ts';

/** Milliseconds botocore waits for bytes (`DEFAULT_TIMEOUT`, 60 s), and then tries again up to four times. */
const DEFAULT = '60000';

/** Services that speak to the outside. DynamoDB is a database and has an adapter of its own. */
const SERVICES = [
  's3', 'sqs', 'sns', 'ses', 'sesv2', 'lambda', 'secretsmanager', 'ssm', 'sts', 'kms', 'cognito-idp', 'events', 'stepfunctions', 'athena', 'glue', 'cloudwatch', 'logs', 'cloudfront', 'ec2', 'ecs', 'ecr',
  'kinesis', 'firehose', 'textract', 'rekognition', 'bedrock', 'bedrock-runtime', 'bedrock-agent-runtime', 'comprehend', 'polly', 'transcribe', 'translate', 'scheduler', 'sagemaker-runtime',
] as const;

const only = { if: { arg0: SERVICES } } as const;
const made = { deadline: ['arg(config).deadline', DEFAULT] } as const;
const METHODS = [
  'get_object', 'put_object', 'head_object', 'delete_object', 'delete_objects', 'copy_object', 'list_objects', 'list_objects_v2', 'upload_file', 'upload_fileobj', 'download_file', 'download_fileobj', 'head_bucket', 'create_bucket',
  'create_multipart_upload', 'upload_part', 'complete_multipart_upload', 'abort_multipart_upload', 'send_message', 'send_message_batch', 'receive_message', 'delete_message', 'get_queue_url', 'publish', 'publish_batch', 'send_email',
  'send_raw_email', 'send_templated_email', 'invoke', 'get_secret_value', 'put_secret_value', 'get_parameter', 'get_parameters', 'put_parameter', 'assume_role', 'get_caller_identity', 'encrypt', 'decrypt', 'generate_data_key', 'put_events',
  'start_execution', 'describe_execution', 'start_query_execution', 'get_query_execution', 'get_query_results', 'put_metric_data', 'put_log_events', 'put_record', 'put_records', 'detect_document_text', 'analyze_document', 'detect_labels',
  'admin_create_user', 'admin_get_user', 'admin_initiate_auth', 'initiate_auth', 'sign_up', 'list_users', 'create_invalidation', 'run_task', 'describe_instances', 'synthesize_speech', 'translate_text', 'detect_sentiment', 'create_schedule', 'invoke_endpoint',
].join('|');
const call = { effect: 'http', verb: 'name', handle: 'recv', deadline: 'recv.deadline' } as const;

export default defineAdapter({
  name: 'aws-sdk-python',
  title: 'AWS SDK for Python (boto3, aioboto3)',
  packages: ['boto3', 'botocore', 'aioboto3', 'aiobotocore'],
  language: 'python',
  states: [
    ['new botocore.config|botocore.client|aiobotocore.config Config|AioConfig', 'Config', { deadline: 'arg(read_timeout)' }],
    ['boto3 client', 'Client', made, only],
    ['boto3 resource', 'Resource', made, only],
    ['new boto3|boto3.session|aioboto3|aiobotocore.session Session|AioSession', 'Session'],
    ['aiobotocore.session get_session', 'Session'],
    ['Session.client|create_client', 'Client', made, only],
    ['Session.resource', 'Resource', made, only],
    ['Client.get_paginator', 'Paginator', { deadline: 'recv.deadline' }],
    ['Paginator.paginate', 'Pages', { deadline: 'recv.deadline' }],
    ['Resource.Bucket|Object|Queue|Topic|get_queue_by_name', 'Item', { deadline: 'recv.deadline' }],
    ['Item.Object', 'Item', { deadline: 'recv.deadline' }],
  ],
  effects: [
    [`Client.${METHODS}`, { ...call, data: ['arg(Body)', 'arg(Message)', 'arg(MessageBody)'] }],
    ['Client.invoke_model|invoke_model_with_response_stream|converse|converse_stream|retrieve_and_generate', { ...call, effect: 'llm', target: 'arg(modelId)', data: ['arg(body)', 'arg(messages)'] }],
    ['Item.get|put|delete|load|upload_file|upload_fileobj|download_file|download_fileobj|put_object|copy|send_message|receive_messages|publish', call],
    ['iterate Pages', { effect: 'http', verb: '=paginate', deadline: 'recv.deadline' }],
  ],
});
