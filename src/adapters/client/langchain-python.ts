import { defineAdapter } from '../../model/index.ts';

/** Milliseconds: the figures of the OpenAI, Anthropic and Groq clients that these classes make when `timeout` is left out. */
const TEN_MINUTES = '600000';
const ONE_MINUTE = '60000';

const TIMES = ['arg(timeout)', 'arg(request_timeout)', 'arg(default_request_timeout)'];
const model = { model: ['arg(model)', 'arg(model_name)'] } as const;

export default defineAdapter({
  name: 'langchain-python',
  title: 'LangChain for Python',
  packages: ['langchain_openai', 'langchain-openai', 'langchain_anthropic', 'langchain-anthropic', 'langchain_groq', 'langchain-groq', 'langchain_ollama', 'langchain-ollama', 'langchain_google_genai', 'langchain-google-genai', 'langchain_mistralai', 'langchain-mistralai', 'langchain_core', 'langchain-core'],
  language: 'python',
  states: [
    ['new langchain_openai|langchain_anthropic ChatOpenAI|AzureChatOpenAI|OpenAI|AzureOpenAI|OpenAIEmbeddings|AzureOpenAIEmbeddings|ChatAnthropic', 'Model', { ...model, deadline: [...TIMES, TEN_MINUTES] }],
    ['new langchain_groq ChatGroq', 'Model', { ...model, deadline: [...TIMES, ONE_MINUTE] }],
    ['new langchain_ollama ChatOllama|OllamaLLM|OllamaEmbeddings', 'Model', { ...model, deadline: ['arg(client_kwargs).timeout'] }],
    // Sixty seconds for Gemini's calls, 120 for Mistral's: fields of the classes.
    ['new langchain_google_genai ChatGoogleGenerativeAI|GoogleGenerativeAIEmbeddings', 'Model', { ...model, deadline: [...TIMES, '60000'] }],
    ['new langchain_mistralai ChatMistralAI|MistralAIEmbeddings', 'Model', { ...model, deadline: [...TIMES, '120000'] }],
    ['Model.with_structured_output|bind_tools|bind|with_config|with_retry', 'Self'],
  ],
  effects: [['Model.invoke|ainvoke|stream|astream|batch|abatch|generate|agenerate|predict|apredict|embed_query|aembed_query|embed_documents|aembed_documents', { effect: 'llm', target: 'recv.model', verb: 'name', data: 'arg0', handle: 'recv', deadline: 'recv.deadline' }]],
});
