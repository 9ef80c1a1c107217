import { defineAdapter } from '../../model/index.ts';

/** Milliseconds: `DEFAULT_TIMEOUT` of Groq (60 s), of Cohere's client (300 s), LiteLLM's `completion` (600 s), Tavily's search (60 s). */
const GROQ = '60000';
const COHERE = '300000';
const LITELLM = '600000';
const TAVILY = '60000';

const ask = { effect: 'llm', target: 'arg(model)', verb: 'name', handle: 'recv' } as const;

/** Google Gen AI and Mistral hand `None` to HTTPX when nothing is set, which takes its own five seconds away. */
export default defineAdapter({
  name: 'model-services-python',
  title: 'Google Gen AI, Groq, Mistral, Cohere, LiteLLM, Tavily for Python',
  packages: ['google-genai', 'google', 'groq', 'mistralai', 'cohere', 'litellm', 'tavily', 'tavily-python'],
  language: 'python',
  states: [
    ['new google.genai.types HttpOptions', 'Options', { deadline: 'arg(timeout)' }],
    ['google.genai.types HttpOptions', 'Options', { deadline: 'arg(timeout)' }],
    ['new google.genai.types GenerateContentConfig|EmbedContentConfig|GenerateImagesConfig', 'Config', { deadline: 'arg(http_options).deadline' }],
    ['new google.genai Client', 'Genai', { deadline: ['arg(http_options).deadline', 'arg(http_options).timeout'] }],
    ['get Genai.*', 'Genai', { deadline: 'recv.deadline' }],
    ['new groq Groq|AsyncGroq', 'Groq', { deadline: 0 }, { if: { 'arg(timeout)': null } }],
    ['new groq Groq|AsyncGroq', 'Groq', { deadline: ['arg(timeout)', GROQ] }],
    ['get Groq.*', 'Groq', { deadline: 'recv.deadline' }],
    ['new mistralai Mistral', 'Mistral', { deadline: 'arg(timeout_ms)' }],
    ['get Mistral.*', 'Mistral', { deadline: 'recv.deadline' }],
    ['new cohere Client|AsyncClient|ClientV2|AsyncClientV2', 'Cohere', { deadline: ['arg(timeout)', COHERE] }],
    ['new tavily TavilyClient|AsyncTavilyClient', 'Tavily'],
  ],
  effects: [
    ['Genai.generate_content|generate_content_stream|embed_content|generate_images|generate_videos|count_tokens|send_message|send_message_stream|upload', { ...ask, data: 'arg(contents)', deadline: ['arg(config).deadline', 'recv.deadline'] }],
    ['Groq.create|retrieve|list', { ...ask, data: 'arg(messages)', deadline: ['arg(timeout)', 'recv.deadline'] }],
    ['Mistral.complete|complete_async|stream|stream_async|parse|parse_async|create|create_async|process|process_async', { ...ask, data: 'arg(messages)', deadline: ['arg(timeout_ms)', 'recv.deadline'] }],
    ['Cohere.chat|chat_stream|generate|embed|rerank|classify|summarize', { ...ask, data: 'arg(messages)', deadline: ['arg(request_options).timeout_in_seconds', 'recv.deadline'] }],
    ['litellm completion|acompletion|embedding|aembedding|image_generation|aimage_generation|transcription|atranscription|responses|aresponses', { effect: 'llm', target: 'arg(model, 0)', verb: 'name', data: 'arg(messages, 1)', deadline: ['arg(timeout)', 'arg(request_timeout)', LITELLM] }],
    ['Tavily.search|extract|crawl|map|qna_search|get_search_context', { effect: 'http', target: '=https://api.tavily.com', verb: 'name', data: 'arg0', handle: 'recv', deadline: ['arg(timeout)', TAVILY] }],
  ],
});
