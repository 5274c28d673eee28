/** Rule sets of CLDR's rule-based number formats (UTS #35, part 3): name → [descriptor, body] in ascending order. */
export type RuleSets = ReadonlyMap<string, readonly Rule[]>;

type Rule = { readonly base: number; readonly divisor: number; readonly body: string };

const TOKEN = /←(%{0,2}[\w-]*)←|→(%{0,2}[\w-]*)→{1,2}|=(%{0,2}[^=]*)=|\$\((cardinal|ordinal),([^$]*)\)\$/gu;

/** Reads the rule sets of one locale's spell-out rules, as in the JSON of `cldr-rbnf`; what is not one is left out. */
export function ruleSetsOf(rules: Readonly<Record<string, unknown>>): RuleSets {
  const sets = new Map<string, readonly Rule[]>();
  for (const [name, list] of Object.entries(rules)) {
    if (!name.startsWith('%') || !Array.isArray(list)) continue;
    const parsed = list.flatMap((entry: unknown) => {
      const [key, body] = Array.isArray(entry) ? entry.map(String) : [];
      const match = /^(\d+)(?:\/(\d+))?(>*)$/.exec(key ?? '');
      return match === null || body === undefined ? [] : [ruleOf(match, body)];
    });
    sets.set(name, parsed);
  }
  return sets;
}

function ruleOf(match: RegExpExecArray, body: string): Rule {
  const base = Number(match[1]);
  const radix = Number(match[2] ?? 10);
  let divisor = 1;
  while (divisor * radix <= base) divisor *= radix;
  return { base, divisor: divisor / radix ** (match[3] ?? '').length, body: body.replace(/;$/, '').replace(/^'/, '') };
}

const PLURALS = new Map<string, Intl.PluralRules>();
function pluralRules(tag: string, type: Intl.PluralRuleType): Intl.PluralRules {
  const rules = PLURALS.get(`${tag} ${type}`) ?? new Intl.PluralRules(tag, { type });
  PLURALS.set(`${tag} ${type}`, rules);
  return rules;
}

/** Rules refer to one another all the time, so each result is kept while its rule sets live. */
const SPELLED = new WeakMap<RuleSets, Map<string, string | undefined>>();

/** A whole number in words, by the named rule set; undefined where the rules have none. */
export function spelled(value: number, set: string, sets: RuleSets, tag: string, depth = 0): string | undefined {
  const results = SPELLED.get(sets) ?? new Map<string, string | undefined>();
  if (results.size === 0) SPELLED.set(sets, results);
  const key = `${value} ${set}`;
  if (!results.has(key)) results.set(key, spelledAfresh(value, set, sets, tag, depth));
  return results.get(key);
}

function spelledAfresh(value: number, set: string, sets: RuleSets, tag: string, depth: number): string | undefined {
  const rules = sets.get(set);
  const index = rules?.findLastIndex((candidate) => candidate.base <= value) ?? -1;
  let rule = rules?.[index];
  if (rule === undefined || depth > 12) return undefined;
  // Two substitutions, a multiple of the divisor, a base that is none: the rule before applies (ICU "rollback").
  const both = rule.body.includes('←') && rule.body.includes('→');
  if (both && value % rule.divisor === 0 && rule.base % rule.divisor !== 0) rule = rules?.[index - 1] ?? rule;
  const { divisor } = rule;
  let broken = false;
  const part = (number: number, name: string): string => {
    const result = spelled(number, name === '' ? set : name, sets, tag, depth + 1);
    broken ||= result === undefined;
    return result ?? '';
  };
  const body = rule.body.replace(/\[([^[\]]*)\]/gu, value % divisor === 0 ? '' : '$1');
  const text = body.replace(
    TOKEN,
    (_, quotient?: string, rest?: string, same?: string, kind?: string, forms?: string) => {
      if (quotient !== undefined) return part(Math.floor(value / divisor), quotient);
      if (rest !== undefined) return part(value % divisor, rest);
      if (same !== undefined) return same.startsWith('%') ? part(value, same) : String(value);
      const plural = pluralRules(tag, kind === 'ordinal' ? 'ordinal' : 'cardinal').select(Math.floor(value / divisor));
      return (
        new RegExp(`${plural}\\{([^{}]*)\\}`).exec(forms ?? '')?.[1] ?? /other\{([^{}]*)\}/.exec(forms ?? '')?.[1] ?? ''
      );
    },
  );
  return broken || /ERROR|[#%]/.test(text) ? undefined : text;
}
