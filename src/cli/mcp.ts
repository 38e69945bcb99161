/** `answerable mcp`: the register as tools for an assistant, by the Model Context Protocol over standard input and output. */

import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { Problem } from '../record/problem.ts';
import type { Store } from '../store/open.ts';
import { tools } from './mcp-tools.ts';
import { openThere } from './opening.ts';
import { readSite } from './site-settings.ts';

export const help = `answerable mcp [--data DIR] [--site URL]

Serves the register to an assistant by the Model Context Protocol, over standard input and output, until the other side
ends it: ${Object.keys(tools).join(', ')}. It only reads.

  --data DIR  where the register is (./data)
  --site URL  the address of the site that links lead to (http://127.0.0.1:8080, where \`answerable serve\` is)`;

const instructions = `Answerable keeps the written questions that members of parliament put to the government, and the answers. Its texts are official: quote them word for word, with the link, and check each quotation with check_quote before you print it. Only verdict exact or same-words is a quotation. Say so when nothing is found.`;

export async function mcp(args: readonly string[]): Promise<number> {
  const options = {
    data: { type: 'string', default: 'data' },
    site: { type: 'string', default: 'http://127.0.0.1:8080' },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  const site = readSite(values.site);
  if (!existsSync(join(values.data, 'register.sqlite'))) {
    throw new Problem(
      'bad-usage',
      `There is no register in ${values.data}: import documents first, or name it with --data`,
    );
  }
  const sdk = await loadSdk();
  const store = openThere(values.data);
  const transport = new sdk.StdioServerTransport();
  const server = serverOf(sdk.McpServer, store, site);
  await server.connect(transport);
  await Promise.race([
    once(process.stdin, 'end'),
    once(process.stdin, 'close'),
    once(process, 'SIGINT'),
    once(process, 'SIGTERM'),
  ]);
  await server.close();
  store.close();
  return 0;
}

async function loadSdk() {
  try {
    const [{ McpServer }, { StdioServerTransport }] = await Promise.all([
      import('@modelcontextprotocol/sdk/server/mcp.js'),
      import('@modelcontextprotocol/sdk/server/stdio.js'),
    ]);
    return { McpServer, StdioServerTransport };
  } catch (error) {
    const message = 'The package @modelcontextprotocol/sdk is not installed: npm install --no-save fetches it';
    throw new Problem('bad-usage', message, { cause: error });
  }
}

function serverOf(Server: typeof McpServer, store: Store, site: string): McpServer {
  const server = new Server({ name: 'answerable', version: versionOfPackage() }, { instructions });
  for (const [name, { title, description, input, run }] of Object.entries(tools)) {
    const answer = run as (store: Store, site: string, input: unknown) => object;
    server.registerTool(
      name,
      { title, description, inputSchema: input, annotations: { readOnlyHint: true, openWorldHint: false } },
      (given: unknown) => reply(() => answer(store, site, given)),
    );
  }
  return server;
}

function reply(answer: () => object) {
  try {
    return { content: [{ type: 'text' as const, text: JSON.stringify(answer()) }] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { isError: true, content: [{ type: 'text' as const, text: `${error.code}: ${error.message}` }] };
  }
}

const versionOfPackage = (): string =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')).version;
