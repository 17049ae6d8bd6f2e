const INTEGER = '-?[0-9]+';
const DECIMAL = '-?[0-9]+([.][0-9]+)?';
const FRACTIONAL = /_decimal$|percent|^(height|length|weight|width)$/;

/**
 * What a type looks like once it is form-encoded: numbers, booleans and enums are text, and null does not exist. A
 * union becomes one schema, so that its violations are exact: text, list and object need keywords that never meet.
 */
export function formEncoded(schema, name) {
  const types = alternatives(schema);
  const texts = types.filter(({ type }) => ['string', 'number', 'boolean'].includes(type));
  const lists = types.filter(({ type }) => type === 'array');
  const objects = types.filter(({ type }) => type === 'object');
  if (lists.length > 1 || objects.length > 1 || texts.length + lists.length + objects.length < types.length) {
    throw new Error(`${name} has a type of a kind not met before: ${JSON.stringify(schema)}`);
  }
  if (texts.length === types.length) {
    return text(texts, name);
  }
  const structure = [...lists.map(type => list(type, name)), ...objects.map(type => object(type, name))];
  if (texts.length === 0 && structure.length === 1) {
    return structure[0];
  }
  const kinds = [...texts.slice(0, 1).map(() => 'string'), ...structure.map(({ type }) => type)];
  return Object.assign({}, ...structure, texts.length > 0 ? { pattern: pattern(texts, name) } : {}, { type: kinds });
}

function alternatives(schema) {
  return (schema.anyOf ?? [schema])
    .flatMap(option => [option.type].flat().map(type => ({ ...option, type })))
    .filter(({ type }) => type !== 'null');
}

function text(types, name) {
  if (types.some(type => type.type === 'string' && !words(type))) {
    return { type: 'string' };
  }
  if (types.every(words)) {
    return { enum: types.flatMap(words) };
  }
  return { type: 'string', pattern: pattern(types, name) };
}

function pattern(types, name) {
  const number = FRACTIONAL.test(name) ? DECIMAL : INTEGER;
  const options = types.flatMap(type => words(type) ?? (type.type === 'number' ? number : '.*'));
  return options.length === 1 ? `^${options[0]}$` : `^(${options.join('|')})$`;
}

function words({ type, enum: values, const: value }) {
  if (type === 'boolean') {
    return value === undefined ? ['true', 'false'] : [String(value)];
  }
  return value === undefined ? values?.filter(word => word !== null) : [value];
}

function list({ items }, name) {
  return { type: 'array', items: formEncoded(items, name) };
}

function object({ properties = {}, required, additionalProperties }, name) {
  const schema = { type: 'object' };
  if (Object.keys(properties).length > 0) {
    schema.properties = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, formEncoded(value, key)]),
    );
  }
  if (required) {
    schema.required = required;
  }
  schema.additionalProperties = additionalProperties && formEncoded(additionalProperties, name);
  return schema;
}
