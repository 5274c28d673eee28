import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import draft04 from 'ajv-draft-04';
import formats from 'ajv-formats';

// The pattern of a language tag in the schema has a stray bracket, which Unicode patterns refuse.
const ajv = new draft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const isLog = ajv.compile(schema);

/** What the OASIS schema of SARIF 2.1.0 has against a value; nothing when it is a log. */
export function sarifFaults(value: unknown): readonly string[] {
  return isLog(value) ? [] : (isLog.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
