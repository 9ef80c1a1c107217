import { defineAdapter } from '../../model/index.ts';

const SDK = '@modelcontextprotocol/sdk';
const MCP = `${SDK}/server/mcp.js|${SDK}/server/mcp|${SDK}|@modelcontextprotocol/server`;
const LOW = `${SDK}/server/index.js|${SDK}/server/index|${SDK}/server|@modelcontextprotocol/server`;

/** Tools, resources and prompts that a Model Context Protocol server offers; a model calls them with arguments it made up. */
export default defineAdapter({
  name: 'mcp',
  title: 'Model Context Protocol (TypeScript)',
  language: 'typescript',
  packages: [SDK, '@modelcontextprotocol/server', 'mcp-handler', '@vercel/mcp-adapter', 'fastmcp'],
  states: [
    [`new ${MCP} McpServer`, 'Mcp'],
    [`new ${LOW} Server`, 'Low'],
    ['get Mcp.server', 'Low'],
    ['new fastmcp FastMCP', 'Fast'],
  ],
  calls: [
    ['mcp-handler|@vercel/mcp-adapter createMcpHandler', { input: 'arg0', turns: 'once', params: ['Mcp'] }],
    ['mcp-handler|@vercel/mcp-adapter default', { input: 'arg0', turns: 'once', params: ['Mcp'] }],
    ['Low.setNotificationHandler', { input: 'arg1', turns: 'later', params: ['Call'] }],
  ],
  entries: [
    // The last argument is the function; a tool without a schema gets no arguments, but what surrounds the call.
    ['Mcp.tool', { entry: 'rpc', method: '=tool', path: 'arg0', chain: 'args[1..]', params: ['input(payload)', 'Extra'], respond: 'return' }],
    ['Mcp.registerTool', { entry: 'rpc', method: '=tool', path: 'arg0', handler: 'arg2', params: ['input(payload)', 'Extra'], respond: 'return', schema: 'arg1.inputSchema' }],
    ['Mcp.prompt', { entry: 'rpc', method: '=prompt', path: 'arg0', chain: 'args[1..]', params: ['input(payload)', 'Extra'], respond: 'return' }],
    ['Mcp.registerPrompt', { entry: 'rpc', method: '=prompt', path: 'arg0', handler: 'arg2', params: ['input(payload)', 'Extra'], respond: 'return', schema: 'arg1.argsSchema' }],
    ['Mcp.resource', { entry: 'rpc', method: '=resource', path: 'arg0', chain: 'args[2..]', params: ['input(payload)', 'input(payload)', 'Extra'], respond: 'return' }],
    ['Mcp.registerResource', { entry: 'rpc', method: '=resource', path: 'arg0', handler: 'arg3', params: ['input(payload)', 'input(payload)', 'Extra'], respond: 'return' }],
    ['Low.setRequestHandler', { entry: 'rpc', method: '=request', path: ['arg0', 'name'], handler: 'arg1', params: ['Call', 'Extra'], respond: 'return' }],
    ['Fast.addTool', { entry: 'rpc', method: '=tool', path: 'arg0.name', handler: 'arg0.execute', params: ['input(payload)', 'Extra'], respond: 'return', schema: 'arg0.parameters' }],
    ['Fast.addPrompt', { entry: 'rpc', method: '=prompt', path: 'arg0.name', handler: 'arg0.load', params: ['input(payload)'], respond: 'return' }],
    ['Fast.addResource|addResourceTemplate', { entry: 'rpc', method: '=resource', path: ['arg0.uri', 'arg0.uriTemplate'], handler: 'arg0.load', params: ['input(payload)'], respond: 'return' }],
  ],
  inputs: [
    ['get Call.params', 'payload'],
    ['get Extra.authInfo|session', 'principal'],
    ['get Extra.requestInfo', 'headers'],
  ],
});
