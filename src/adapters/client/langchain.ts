import { defineAdapter } from '../../model/index.ts';

/** Milliseconds: the figures of the OpenAI, Anthropic and Groq clients that these classes make. */
const TEN_MINUTES = '600000';
const ONE_MINUTE = '60000';

const BOUNDED = ['arg0.timeout', 'arg0.configuration.timeout', 'arg0.clientOptions.timeout'];
const ask = { effect: 'llm', target: 'recv.model', verb: 'name', data: 'arg0', handle: 'recv', deadline: ['arg1.timeout', 'arg1.signal', 'recv.deadline'] } as const;
const model = { model: ['arg0.model', 'arg0.modelName'] } as const;

/** Chat models and embeddings of the integration packages, and chains in which a model is the second link. */
export default defineAdapter({
  name: 'langchain',
  title: 'LangChain for Node',
  packages: ['@langchain/openai', '@langchain/anthropic', '@langchain/groq', '@langchain/xai', '@langchain/deepseek', '@langchain/google-genai', '@langchain/google-vertexai', '@langchain/mistralai', '@langchain/cohere', '@langchain/ollama', '@langchain/aws', '@langchain/core', 'langchain'],
  language: 'typescript',
  states: [
    ['new @langchain/openai|@langchain/xai|@langchain/deepseek ChatOpenAI|AzureChatOpenAI|OpenAI|AzureOpenAI|OpenAIEmbeddings|AzureOpenAIEmbeddings|ChatXAI|ChatDeepSeek', 'Model', { ...model, deadline: [...BOUNDED, TEN_MINUTES] }],
    ['new @langchain/anthropic ChatAnthropic', 'Model', { ...model, deadline: [...BOUNDED, TEN_MINUTES] }],
    ['new @langchain/groq ChatGroq', 'Model', { ...model, deadline: [...BOUNDED, ONE_MINUTE] }],
    ['new @langchain/cohere|@langchain/mistralai|@langchain/ollama|@langchain/google-genai|@langchain/google-vertexai|@langchain/aws ChatCohere|CohereEmbeddings|ChatMistralAI|MistralAIEmbeddings|ChatOllama|Ollama|OllamaEmbeddings|ChatGoogleGenerativeAI|GoogleGenerativeAIEmbeddings|ChatVertexAI|VertexAIEmbeddings|ChatBedrockConverse|BedrockEmbeddings', 'Model', { ...model, deadline: [...BOUNDED, 'arg0.requestTimeout'] }],
    ['Model.withConfig|bind', 'Self', { deadline: ['arg0.timeout', 'arg0.signal', 'recv.deadline'] }],
    ['Model.withStructuredOutput|bindTools|withRetry|pipe', 'Self'],
    ['@langchain/core/prompts|langchain/prompts ChatPromptTemplate|PromptTemplate.fromTemplate|fromMessages', 'Prompt'],
    ['new @langchain/core/prompts|langchain/prompts ChatPromptTemplate|PromptTemplate', 'Prompt'],
    ['Prompt.pipe', 'Model', { model: 'arg0.model', deadline: 'arg0.deadline' }],
  ],
  effects: [['Model.invoke|stream|batch|generate|call|predict|streamEvents|embedQuery|embedDocuments', ask]],
});
