/** An operation and a schema of the API, as people read them. */

import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import type { Words } from '../words/nl/api.ts';
import type { DescribedOperation, Parameter, Schema } from './document.ts';

export type Names = { readonly words: Words['page']; readonly problems: string };

export function operationPart(names: Names, base: string, path: string, operation: DescribedOperation): Markup {
  const { words, problems } = names;
  const { operationId, summary, description, parameters = [], responses } = operation;
  const content = Object.entries(responses[200]?.content ?? {});
  const statuses = Object.keys(responses).filter((status) => Number(status) >= 400);
  const canTry = !path.includes('{') && !parameters.some(({ required }) => required);
  return html`<section class="operation" id="${operationId}" aria-labelledby="kop-${operationId}">
<h3 id="kop-${operationId}">${summary}</h3>
<p class="address"><code>GET ${base}<wbr>${path.split('/').flatMap((part, i) => (i === 0 ? [] : [html`/<wbr>${part}`]))}</code>${
    canTry ? html` <a href="${base}${path}">${words.tryIt}<span class="unseen"> ${summary}</span></a>` : ''
  }</p>
<p>${description}</p>
${parameters.length === 0 ? '' : parameterList(names, parameters)}
<p class="gives"><span class="label">${words.gives}</span> ${content.map(
    ([type, { schema }], i) =>
      html`${i > 0 ? ', ' : ''}<code>${type}</code>${schema.$ref ? html` ${kindOf(names, schema)}` : ''}`,
  )}</p>
<p class="gives"><span class="label">${words.errors}</span> ${statuses.join(', ')} <a href="${problems}">${words.more}</a></p>
</section>`;
}

const parameterList = (names: Names, parameters: readonly Parameter[]): Markup =>
  html`<dl class="fields">${parameters.map(
    ({ name, required, description, example, schema }) =>
      html`<div><dt><code>${name}</code></dt><dd>${kindOf(names, schema)}${bounds(names, schema)}${required ? html` <em>${names.words.required}</em>` : ''}</dd><dd>${description}${example === undefined ? '' : html` <span class="example">${names.words.example} <code>${example}</code></span>`}</dd></div>`,
  )}</dl>`;

function bounds({ words }: Names, { default: usual, maximum }: Schema): string {
  const most = typeof maximum === 'number' && maximum < 1e9 ? [`${words.atMost} ${maximum}`] : [];
  const given = usual === undefined ? [] : [`${words.usually} ${usual}`];
  const said = [...given, ...most].join(', ');
  return said === '' ? '' : ` (${said})`;
}

export function schemaPart(names: Names, name: string, { description, properties = {}, required }: Schema): Markup {
  const { words } = names;
  const always = new Set(Array.isArray(required) ? (required as string[]) : []);
  return html`<section class="schema" id="vorm-${name}" aria-labelledby="kop-vorm-${name}">
<h3 id="kop-vorm-${name}"><code>${name}</code></h3>
<p>${description}</p>
<dl class="fields">${Object.entries(properties).map(
    ([field, schema]) =>
      html`<div><dt><code>${field}</code></dt><dd>${kindOf(names, schema)}${always.has(field) ? '' : html` <em>${words.optional}</em>`}</dd><dd>${schema.description}</dd></div>`,
  )}</dl>
</section>`;
}

/** What a value is, in words; a schema by name is a link to it. */
function kindOf(names: Names, schema: Schema): Markup {
  const { words } = names;
  const ref = refOf(schema);
  if (ref) return html`<a href="#vorm-${ref}"><code>${ref}</code></a>`;
  if (schema.type === 'array') return html`${words.listOf} ${kindOf(names, schema.items as Schema)}`;
  if (Array.isArray(schema.enum)) {
    return html`${words.oneOf} ${schema.enum.map((value, i) => html`${i > 0 ? ', ' : ''}<code>${value}</code>`)}`;
  }
  if (schema.type === 'object') {
    const fields = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
    return html`{ ${fields.map(([field, each], i) => html`${i > 0 ? ', ' : ''}<code>${field}</code>: ${kindOf(names, each)}`)} }`;
  }
  return html`${plainKind(words, schema)}`;
}

function refOf({ $ref, allOf }: Schema): string | undefined {
  const ref = $ref ?? (Array.isArray(allOf) ? (allOf as Schema[]).find((each) => each.$ref)?.$ref : undefined);
  return ref?.split('/').at(-1);
}

function plainKind(words: Words['page'], { type, format }: Schema): string {
  if (type === 'boolean') return words.yesNo;
  if (type === 'integer') return words.whole;
  if (type === 'number') return words.number;
  if (format === 'date') return words.date;
  if (format === 'date-time') return words.moment;
  return format === 'uri' ? words.address : words.text;
}
