import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { contraryWords, saysSense } from '../../scripts/lib/text/senses/contrary-words.ts';
import { contrariesIn } from '../../scripts/lib/text/senses/english-contraries.ts';

/**
 * How well the words of `contraries` are known in each language: `node tests/strangers/contrary-words.ts FOLDER [TAG,… [SENSE,…]]`. The folder
 * holds `<tag>.jsonl` with right pairs from English. A line for each language and sense: how many sources say it, of which in how many
 * translations its words were found, and how many would be asked about. `SHOW=alarms` prints those that would be, `SHOW=missed` those in which
 * no word was found.
 */
const [folder = '', tags = '', senses = ''] = process.argv.slice(2);
const show = process.env['SHOW'];
const wanted = (list: string, each: string): boolean => list === '' || list.split(',').includes(each);

type Tally = { said: number; found: number; alarms: number };
const all = new Map<string, Tally>();
for (const file of readdirSync(folder).sort()) {
  const tag = path.basename(file, '.jsonl');
  if (!wanted(tags, tag)) continue;
  const tallies = new Map<string, Tally>();
  for (const line of readFileSync(path.join(folder, file), 'utf8').split('\n')) {
    if (line === '') continue;
    const pair: { source?: unknown; target?: unknown } = Object(JSON.parse(line));
    const [source, target] = [
      { text: String(pair.source), tag: 'en' },
      { text: String(pair.target), tag },
    ];
    const alarms = contraryWords(source, target);
    for (const { sense, place } of contrariesIn(source)) {
      if (!wanted(senses, sense)) continue;
      const isFound = saysSense(sense, target);
      const alarm = alarms.find((each) => each.source?.start === place.start);
      for (const tally of [tallyOf(tallies, sense), tallyOf(all, sense)]) {
        tally.said += 1;
        if (isFound) tally.found += 1;
        if (alarm !== undefined) tally.alarms += 1;
      }
      const isShown = show === 'alarms' ? alarm !== undefined : show === 'missed' && !isFound;
      if (isShown)
        console.log(
          `${tag} ${sense}: “${place.text}”, ${alarm?.target?.text ?? 'nothing'}\n  ${source.text}\n  ${target.text}`,
        );
    }
  }
  say(tag, tallies);
}
say('all', all);

function tallyOf(tallies: Map<string, Tally>, sense: string): Tally {
  const tally = tallies.get(sense) ?? { said: 0, found: 0, alarms: 0 };
  tallies.set(sense, tally);
  return tally;
}

function say(tag: string, tallies: ReadonlyMap<string, Tally>): void {
  for (const [sense, { said, found, alarms }] of tallies) console.log(`${tag}\t${sense}\t${said}\t${found}\t${alarms}`);
}
