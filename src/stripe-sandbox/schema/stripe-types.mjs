import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { DEFAULT_CONFIG, SchemaGenerator, createFormatter, createParser } from 'ts-json-schema-generator';

const require = createRequire(import.meta.url);
const here = path.dirname(fileURLToPath(import.meta.url));
const stripe = path.join(here, 'node_modules/stripe/cjs');
const resources = path.join(stripe, 'resources');
const entry = path.join(here, 'operations.ts');

export function apiVersion() {
  return require(path.join(stripe, 'apiVersion.js')).ApiVersion;
}

/** The parameters of the wanted operations as Stripe's TypeScript types say them, each spelled out in JSON Schema. */
export function parametersOf(wanted) {
  const program = compile(entryFor(wanted));
  const config = { ...DEFAULT_CONFIG, tsProgram: program, jsDoc: 'none', expose: 'none', topRef: false };
  const generator = new SchemaGenerator(program, createParser(program, config), createFormatter(config), config);
  return generator.createSchema('Operations').properties;
}

function entryFor(wanted) {
  const known = operations();
  const unknown = wanted.filter(operation => !known.has(operation));
  if (unknown.length > 0) {
    throw new Error(`Stripe's library has no ${unknown.join(', ')}`);
  }
  const imports = wanted.map((operation, i) => `import * as _${i} from '${known.get(operation).file}';`);
  const members = wanted.map((operation, i) => `'${operation}': _${i}.${known.get(operation).type};`);
  return [...imports, 'export interface Operations {', ...members, '}'].join('\n');
}

/** Every operation of the library, found by calling its methods with a transport that only takes down the address. */
function operations() {
  const found = new Map();
  for (const declaration of declarations()) {
    const file = declaration.replace(/\.d\.ts$/, '.js');
    const source = parse(path.join(resources, declaration));
    for (const resource of source.statements.filter(ts.isClassDeclaration)) {
      const methods = require(path.join(resources, file))[resource.name.text].prototype;
      for (const method of resource.members.filter(takesParameters)) {
        const { method: verb, address } = called(methods[method.name.text], method.parameters);
        found.set(`${verb} ${address}`, { file: path.join(resources, file), type: parameterType(method).getText(source) });
      }
    }
  }
  return found;
}

function declarations() {
  return fs
    .readdirSync(resources, { recursive: true })
    .filter(file => file.endsWith('.d.ts') && !/(^|\/)(index|OAuth)\.d\.ts$/.test(file));
}

function takesParameters(member) {
  return ts.isMethodDeclaration(member) && parameterType(member) !== undefined;
}

function parameterType(method) {
  return method.parameters.find(parameter => parameter.name.text === 'params')?.type;
}

function called(method, parameters) {
  const transport = {
    _makeRequest(verb, address) {
      this.call = { method: verb, address: decodeURIComponent(address) };
    },
  };
  method.apply(transport, parameters.map(({ name }) => (name.text === 'params' ? {} : `{${name.text}}`)));
  return transport.call;
}

function parse(file) {
  return ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
}

function compile(entryText) {
  const options = { noEmit: true, strict: true, skipLibCheck: true, module: ts.ModuleKind.CommonJS, types: [] };
  const host = ts.createCompilerHost(options);
  const onDisk = host.readFile;
  host.fileExists = file => file === entry || ts.sys.fileExists(file);
  host.readFile = file => {
    if (file === entry) {
      return entryText;
    }
    return file === path.join(stripe, 'shared.d.ts') ? closed(onDisk(file)) : onDisk(file);
  };
  host.getSourceFile = (file, target) => ts.createSourceFile(file, host.readFile(file), target, true);
  return ts.createProgram([entry], options, host);
}

/**
 * Stripe's enums admit any other string, so that a newer server does not break a client: a wrong value would pass. Its
 * exact decimals are a class; on the wire they are numbers.
 */
function closed(shared) {
  return replaced(
    replaced(shared, /type OtherString = .*;/, 'type OtherString = never;'),
    /export \{ Decimal \} from .*;/,
    'export type Decimal = number;',
  );
}

function replaced(text, expected, replacement) {
  if (!expected.test(text)) {
    throw new Error(`Stripe's types have changed: no ${expected}`);
  }
  return text.replace(expected, replacement);
}
