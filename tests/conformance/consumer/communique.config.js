import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineRenderer, defineRule, defineTarget, pathsOf, translatedUnits } from 'communique';

// A rule of the newsroom's own: it never says “terrorist” in German.
const rule = defineRule({
  id: 'loaded-word',
  says: 'Finds a word that the newsroom does not use.',
  severity: 'warning',
  *check(subject) {
    for (const unit of translatedUnits(subject, 'loaded-word'))
      if (unit.target.includes('Terrorist'))
        yield { reason: 'Unexpected “Terrorist”', unit, advice: 'Say what was done, and who did it.' };
  },
});

// A format of its own: the headline and the notices as JSON.
const renderer = defineRenderer({
  format: 'headline',
  usesBrowser: false,
  render(document) {
    const { title, language } = document;
    const bytes = new TextEncoder().encode(`${JSON.stringify({ title, language: language.tag })}\n`);
    const target = path.posix.join(path.posix.dirname(pathsOf(document).page), 'headline.json');
    const about = { slug: document.slug, language: language.tag };
    return {
      renditions: [{ format: 'other', label: 'JSON', path: target, mediaType: 'application/json', bytes, about }],
    };
  },
});

// A place to deploy to: it writes the list of what it was given, and shows nothing.
const target = defineTarget({
  kind: 'list',
  open: (place) => ({
    name: `list:${place}`,
    present: async () => undefined,
    numbers: async () => [],
    strange: async () => [],
    inspect: async (judge) => judge(undefined),
    prepare: async () => undefined,
    deploy: async ({ files }) => {
      writeFileSync(place, [...files.keys()].sort().join('\n'));
      return { carried: files.size, removed: 0 };
    },
  }),
});

export default { rules: [rule], renderers: [renderer], targets: [target] };
