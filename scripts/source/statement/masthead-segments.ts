import type { VFile } from 'vfile';
import type { NewsroomContact } from '../../model/newsroom.ts';
import type { SegmentDraft } from '../../model/segment.ts';

type Speaker = {
  readonly name?: string | undefined;
  readonly about?: string | undefined;
  readonly contacts?: readonly NewsroomContact[] | undefined;
};

/** What an organisation says of itself, as segments with keys of their own: `name`, `about`, `contact-1-name`, `contact-1-note`. */
export function mastheadSegments(speaker: Speaker, file: VFile): readonly SegmentDraft[] {
  const contacts = (speaker.contacts ?? []).flatMap((contact, index): [string, string | undefined][] => [
    [`contact-${index + 1}-name`, contact.name],
    [`contact-${index + 1}-note`, contact.note],
  ]);
  const texts: [string, string | undefined][] = [['name', speaker.name], ['about', speaker.about], ...contacts];
  return texts.flatMap(([pin, source]) => {
    if (source === undefined) return [];
    const lines = String(file).split('\n');
    const line = Math.max(
      0,
      lines.findIndex((each) => each.includes(source.slice(0, 40))),
    );
    const place = { line: line + 1, column: 1 };
    return [
      { kind: 'text', source, pin, place: { start: place, end: place }, notes: [], allows: [] } satisfies SegmentDraft,
    ];
  });
}
