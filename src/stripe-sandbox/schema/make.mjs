import fs from 'node:fs';
import { formEncoded } from './form-schema.mjs';
import { sharing } from './shared.mjs';
import { apiVersion, parametersOf } from './stripe-types.mjs';

const here = new URL('.', import.meta.url);
const resource = new URL('../src/main/resources/ai/irisorigin/stripe/requests/requests.schema.json', here);

const wanted = fs
  .readFileSync(new URL('operations.txt', here), 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => line.replace(/ +/, ' '));
const forms = Object.entries(parametersOf(wanted)).map(([operation, type]) => [operation, formEncoded(type, operation)]);
const { operations, definitions } = sharing(Object.fromEntries(forms));

fs.mkdirSync(new URL('.', resource), { recursive: true });
fs.writeFileSync(
  resource,
  `{
"$schema": "https://json-schema.org/draft/2020-12/schema",
"title": "Requests to Stripe's API ${apiVersion()}, form-encoded; made by src/stripe-sandbox/schema",
"type": "object",
"additionalProperties": false,
"properties": {
${lines(operations)}
},
"$defs": {
${lines(definitions)}
}
}
`,
);

/** A line each, so that a newer version of the API can be read as a difference. */
function lines(schemas) {
  return Object.keys(schemas)
    .sort()
    .map(name => `${JSON.stringify(name)}: ${JSON.stringify(schemas[name])}`)
    .join(',\n');
}
