import { defineAdapter } from '../../model/index.ts';

/** Tools, resources and prompts of the Python SDK of the Model Context Protocol and of FastMCP. */
export default defineAdapter({
  name: 'mcp-python',
  title: 'Model Context Protocol (Python)',
  language: 'python',
  packages: ['mcp', 'fastmcp'],
  states: [
    ['new mcp.server.fastmcp|mcp.server.fastmcp.server|fastmcp FastMCP', 'Mcp'],
    ['new mcp.server|mcp.server.lowlevel Server', 'Low'],
    ['type mcp.server.fastmcp|fastmcp Context', 'McpContext'],
  ],
  entries: [
    ['@ Mcp.tool', { entry: 'rpc', method: '=tool', path: ['arg(name)', 'arg0', 'key'], handler: 'decorated', params: ['...input(payload)'], respond: 'return' }],
    ['@ Mcp.prompt', { entry: 'rpc', method: '=prompt', path: ['arg(name)', 'arg0', 'key'], handler: 'decorated', params: ['...input(payload)'], respond: 'return' }],
    ['@ Mcp.resource', { entry: 'rpc', method: '=resource', path: ['arg(uri)', 'arg0'], handler: 'decorated', params: ['...input(payload)'], respond: 'return' }],
    ['@ Mcp.custom_route', { entry: 'http', method: ['arg(methods)', '=GET'], path: ['arg(path)', 'arg0'], handler: 'decorated', params: ['starlette/Request'], respond: 'return' }],
    ['Mcp.add_tool', { entry: 'rpc', method: '=tool', path: ['arg(name)', 'arg0'], handler: ['arg(fn)', 'arg0'], params: ['...input(payload)'], respond: 'return' }],
    ['@ Low.call_tool|list_tools|list_resources|read_resource|list_prompts|get_prompt|completion', { entry: 'rpc', method: '=request', path: 'name', handler: 'decorated', params: ['...input(payload)'], respond: 'return' }],
  ],
});
