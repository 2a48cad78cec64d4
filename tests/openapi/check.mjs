// Checks JSON against the schemas of the API's document. Reads { document, cases: [{ name, pointer, value }] } from standard
// input, where each pointer leads to a schema in the document; writes the faults, one list for each case, to standard output.
import { text } from 'node:stream/consumers';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

// Callers have to bear members that they don't know. We don't: what we answer is documented.
function close(schema) {
  if (schema === null || typeof schema !== 'object') return;
  if (schema.type === 'object' && schema.properties && schema.additionalProperties === undefined) schema.additionalProperties = false;
  Object.values(schema).forEach(close);
}

const { document, cases } = JSON.parse(await text(process.stdin));
close(document);
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
addFormats(ajv);
ajv.addVocabulary([...Object.keys(document), 'x-error-codes']); // The document itself is no schema.
ajv.addSchema(document, 'document');

const faults = cases.map(({ name, pointer, value }) => {
  const validate = ajv.getSchema(`document#${pointer}`);
  if (!validate) return [`${name}: there is no schema at ${pointer}.`];
  return validate(value) ? [] : validate.errors.map(error => `${name}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
});
process.stdout.write(JSON.stringify(faults));
