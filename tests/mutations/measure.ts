import { identifyLanguages } from '../../scripts/checks/identify.ts';
import type { Subject } from '../../scripts/checks/rule.ts';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import type { Text } from './corpus.ts';
import { countBy, doubtsOf } from './doubts.ts';
import { edited, findingsOf, type Said, subjectOf } from './findings.ts';
import { kinds } from './kinds/index.ts';
import { diceOf } from './random.ts';
import { rightPairs } from './right.ts';
import { type Sown, sow } from './sow.ts';
import { type Count, NOTHING, sumOf, type Tally } from './tally.ts';

/** Sows errors of every kind into one language, so many of each, and asks the rules what they see. */
export async function measure(text: Text, samples: number): Promise<Tally> {
  const right = rightPairs(text, diceOf(`right ${text.name}`));
  const said = findingsOf(subjectOf(right, text.tag));
  const alarms = right.flatMap(({ target, source }, at) => {
    const errors = (said.get(at) ?? []).filter(({ severity }) => severity === 'error');
    return errors.length === 0 ? [] : [{ rules: [...new Set(errors.map(({ rule }) => rule))], source, target, errors }];
  });
  const file = subjectOf(text.pairs, text.tag);
  const synced = subjectOf(text.pairs, text.tag, { isSynced: true });
  const sown = kinds.flatMap((kind) => sow(kind, text, samples));
  const results = [
    ...alone(
      text,
      sown.filter(({ kind }) => kind.scope === 'alone'),
    ),
    ...(await Promise.all(
      sown
        .filter(({ kind }) => kind.scope !== 'alone')
        .map((each) => among(each.kind.scope === 'recorded' ? synced : file, each, text.tag)),
    )),
  ];
  const counts = Map.groupBy(results, ({ sown: { kind } }) => kind.name);
  const isSecret = text.half === 'held out';
  return {
    name: text.name,
    tag: text.tag,
    half: text.half,
    kinds: Object.fromEntries([...counts].map(([name, list]) => [name, sumOf(list.map(({ count }) => count))])),
    right: right.length,
    blocked: alarms.length,
    byRule: countBy(alarms.flatMap(({ rules }) => rules)),
    doubts: doubtsOf(file, diceOf(`approved ${text.name}`)),
    examples: isSecret
      ? []
      : [
          ...results
            .filter(isMissed)
            .map(
              ({ sown: { kind, mutant } }) =>
                `${kind.name} | ${text.name} ${text.tag} | ${mutant.source} | ${mutant.wrong}`,
            ),
          ...alarms.map(
            ({ source, target, errors }) =>
              `alarm ${errors.map(({ rule, reason }) => `${rule}: ${reason}`).join('; ')} | ${text.name} ${text.tag} | ${source} | ${target}`,
          ),
        ],
  };
}

type Result = { readonly sown: Sown; readonly count: Count };

const isMissed = ({ sown: { kind }, count }: Result): boolean =>
  (kind.by === 'block' ? count.blocked : count.noticed) === 0;

/** The language that the models take a text for: asked for it alone, since they judge each by itself. */
async function languageAt(
  at: number,
  { source, wrong }: Sown['mutant'],
  tag: string,
): Promise<ReadonlyMap<string, string>> {
  const [subject] = await identifyLanguages([subjectOf([{ source, target: wrong }], tag)], candidates(tag));
  return new Map([...(subject?.languages ?? [])].map(([, found]) => [`k${at}`, found]));
}

/** A newsroom's languages: a text is told from these. */
const candidates = (tag: string) => [...new Set(['en', tag, ...COMMON])].map((each) => languageOf(each));
const COMMON = ['ar', 'de', 'fr', 'es', 'ru', 'zh-Hans', 'tr', 'fa', 'pt', 'it'];

/** Mutants that need no company, all in one file. */
function alone(text: Text, sown: readonly Sown[]): readonly Result[] {
  const pairs = sown.flatMap(({ mutant: { source, wrong, partner } }) => [
    { source, target: wrong },
    ...(partner === undefined ? [] : [{ source: partner.source, target: partner.wrong }]),
  ]);
  const terms = sown.flatMap(({ mutant: { term } }) => (term === undefined ? [] : [term]));
  const file = subjectOf(pairs, text.tag, { terms });
  const said = findingsOf(file, [...new Set(sown.flatMap(({ kind }) => kind.rules))]);
  let at = 0;
  return sown.map((each) => {
    const own = said.get(at++) ?? [];
    return resultOf(each, each.mutant.partner === undefined ? own : [...own, ...(said.get(at++) ?? [])]);
  });
}

/** One mutant in its file, where everything else is right. */
async function among(file: Subject, sown: Sown, tag: string): Promise<Result> {
  const { kind, at, mutant } = sown;
  const { partner } = mutant;
  const languages = kind.rules.includes('wrong-language') ? await languageAt(at, mutant, tag) : undefined;
  const wrong = { ...edited(file, at, mutant.wrong), ...(languages && { languages }) };
  const said = findingsOf(partner === undefined ? wrong : edited(wrong, partner.at, partner.wrong), kind.rules);
  return resultOf(
    sown,
    [at, ...(partner === undefined ? [] : [partner.at])].flatMap((index) => said.get(index) ?? []),
  );
}

function resultOf(sown: Sown, said: readonly Said[]): Result {
  const heard = said.filter(({ rule }) => sown.kind.rules.includes(rule));
  return {
    sown,
    count: {
      ...NOTHING,
      tried: 1,
      blocked: heard.some(({ severity }) => severity === 'error') ? 1 : 0,
      noticed: heard.length > 0 ? 1 : 0,
    },
  };
}
