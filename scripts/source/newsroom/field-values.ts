/** True for a yes, as YAML of any version or a person writes it. */
export const isYes = (value: unknown): boolean => /^(?:true|yes|y|on|1)$/i.test(String(value).trim());
/** True for a no, as YAML of any version or a person writes it. */
export const isNo = (value: unknown): boolean => /^(?:false|no|n|off|0)$/i.test(String(value).trim());

/** True for a value that is absent or blank. */
export const isEmptyField = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');
/** True for an object, and not for a list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
