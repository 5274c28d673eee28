import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Language } from '../../lib/text/index.ts';
import { addMessage } from '../../model/add-message.ts';
import { periodOf, type Volume } from '../../model/newsroom.ts';
import type { NewsroomOptions } from './settings.ts';
import { placeInYaml } from './yaml-places.ts';

/** What volumes are read with. */
type VolumeSettings = {
  /** The newsroom's own address, which is left out: all volumes may have one list. */
  readonly url: string | undefined;
  /** The languages of a volume that names none. */
  readonly everywhere: readonly Language[];
  /** A language by its tag; `undefined`, and a message, for one that is none. */
  readonly languageOf: (tag: string, place: Position) => Language | undefined;
};

/** The address without slashes at its end. */
export const withoutFinalSlashes = (url: string | undefined): string | undefined => url?.replace(/(?<!\/)\/+$/, '');

/** An address in one spelling: of host and port, of `.` and `..`, and without slashes at its end. */
const plainAddress = (url: string): string | undefined => withoutFinalSlashes(new URL(url).href);

/** The other volumes of a newsroom, newest first; two with one address are reported. */
export function volumesOf(
  file: VFile,
  { volumes = [], 'staging-url': stagingUrl }: NewsroomOptions,
  { url: own, everywhere, languageOf }: VolumeSettings,
): readonly Volume[] {
  const home = own && plainAddress(own);
  const hidden = stagingUrl && plainAddress(stagingUrl);
  const seen = new Set<string | undefined>();
  const others = volumes.flatMap(({ period: written, url: given, languages }, at): readonly Volume[] => {
    const period = periodOf(String(written));
    const url = withoutFinalSlashes(given);
    if (period === undefined || url === undefined) return [];
    const address = plainAddress(url);
    if (seen.has(address) || address === hidden) {
      addMessage(file, {
        ruleId: 'settings',
        severity: 'error',
        // No page may name where that is.
        reason: address === hidden ? 'Unexpected volume at the `staging-url`' : `Unexpected second volume at ${url}`,
        place: placeInYaml(String(file), ['volumes', String(at), 'url']),
        advice: 'Write the address of its own newsroom, or take it out.',
      });
      return [];
    }
    seen.add(address);
    const placeOf = (name: number): Position =>
      placeInYaml(String(file), ['volumes', String(at), 'languages', String(name)]);
    const named =
      languages?.map((tag, name) => languageOf(tag, placeOf(name))).filter((each) => each !== undefined) ?? everywhere;
    return address === home ? [] : [{ period, url, languages: named }];
  });
  const time = ({ period: { from, to } }: Volume): string => `${to}/${from}`;
  return others.sort((a, b) => (time(a) < time(b) ? 1 : time(a) > time(b) ? -1 : 0));
}
