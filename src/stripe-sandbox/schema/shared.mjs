const WORTH_SHARING = 150;

/** The same schemas with every larger part that occurs more than once moved to a definition, named by its parameter. */
export function sharing(schemas) {
  const repeated = repeatedParts(schemas);
  const definitions = {};
  const names = new Map();

  function shared(part, key) {
    const content = JSON.stringify(part);
    if (!repeated.has(content)) {
      return withParts(part, key, shared);
    }
    if (!names.has(content)) {
      names.set(content, define(part, key));
    }
    return { $ref: `#/$defs/${names.get(content)}` };
  }

  function define(part, key) {
    const name = freeName(key);
    definitions[name] = {};
    definitions[name] = withParts(part, key, shared);
    return name;
  }

  function freeName(key) {
    let name = key;
    for (let i = 2; name in definitions; i++) {
      name = `${key}_${i}`;
    }
    return name;
  }

  const operations = mapped(schemas, (schema, operation) => withParts(schema, operation, shared));
  return { operations, definitions };
}

function repeatedParts(schemas) {
  const seen = new Set();
  const repeated = new Set();

  function visit(part, key) {
    const content = JSON.stringify(part);
    if (content.length >= WORTH_SHARING && seen.has(content)) {
      repeated.add(content);
    } else {
      seen.add(content);
      withParts(part, key, visit);
    }
  }

  mapped(schemas, (schema, operation) => withParts(schema, operation, visit));
  return repeated;
}

/** A copy of a schema in which a function has changed each part, knowing the name of its parameter. */
function withParts(schema, key, change) {
  const copy = { ...schema };
  if (schema.properties) {
    copy.properties = mapped(schema.properties, change);
  }
  if (schema.items) {
    copy.items = change(schema.items, key);
  }
  if (schema.additionalProperties) {
    copy.additionalProperties = change(schema.additionalProperties, key);
  }
  return copy;
}

function mapped(object, change) {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));
}
