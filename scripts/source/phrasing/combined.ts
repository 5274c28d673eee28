import type { Data, Processor } from 'unified';

type Syntax = NonNullable<Data['micromarkExtensions']>[number];

/**
 * Makes one of all that plugins have added to the syntax: the parser puts its parts together anew for every text. As the
 * parser does it, what comes later stands before what was there, but for constructs that ask to stand after it.
 */
export function combined(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [(data.micromarkExtensions ?? []).reduce(together, {})];
}

function together(one: Syntax, other: Syntax): Syntax {
  const hooks = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...hooks].map((hook) => [hook, constructsOf(entryOf(one, hook), entryOf(other, hook))]));
}

function constructsOf(one: object, other: object): object {
  const codes = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...codes].map((code) => {
      const [was, added] = [one, other].map((each) => [entryOf(each, code)].flat());
      return [
        code,
        [...(added ?? []).filter(isFirst), ...(was ?? []), ...(added ?? []).filter((each) => !isFirst(each))],
      ];
    }),
  );
}

const entryOf = (value: object, key: string): object => Object.entries(value).find(([each]) => each === key)?.[1] ?? [];

const isFirst = (construct: object): boolean =>
  !(typeof construct === 'object' && 'add' in construct && construct.add === 'after');
