import { z } from 'zod';
import { meantColour, solidColour } from '../styles/solid-colour.ts';

const text = z.string().trim().min(1);

const FACE = 'a font file, such as brand/Amiri-Regular.ttf';
const fontSchema = z.union(
  [
    text,
    z.strictObject({
      regular: z.string(FACE).trim().min(1, FACE).describe('The file of the regular face.'),
      strong: text.optional().describe('The file of the bold face.'),
      italic: text.optional().describe('The file of the italic face.'),
    }),
  ],
  { error: 'a package, a font file, or `regular`, `strong` and `italic` files' },
);

/** The faces of a newsroom by script, in the settings. */
export const fontsSchema = z.record(
  text.regex(/^[A-Z][a-z]{3}$/, 'a script (ISO 15924), such as Latn, Arab or Hani'),
  fontSchema,
);
/** The size of a sheet, in the settings. */
export const paperSchema = z.enum(['A4', 'Letter']);

/** The expected form of a colour. Unquoted, `#00504a` is a comment to YAML, and the value none. */
const COLOUR = 'a colour in quotation marks, such as "#00504a"';
const colour = z.string(COLOUR).refine((value) => solidColour(value) !== undefined, {
  error: ({ input }) => {
    if (typeof input !== 'string') return COLOUR;
    if (/^(?:oklch|oklab|lab|lch|color|color-mix|device-cmyk)\(/i.test(input.trim()))
      return `another notation: ${COLOUR}, or rgb(), hsl() or hwb()`;
    const meant = meantColour(input);
    if (/^[\da-f]{6}$/i.test(input.trim())) return `\`#\` before it, in quotation marks: "${meant}"`;
    return meant === undefined ? COLOUR : `a colour that nothing shows through, such as "${meant}"`;
  },
});
const shades = z.union(
  [
    colour,
    z.strictObject({
      light: colour.describe('The colour on a light ground.'),
      dark: colour.optional().describe('The colour on a dark ground; made from the light one if left out.'),
    }),
  ],
  {
    error: `${COLOUR}, or one for \`light\` and one for \`dark\``,
  },
);

const PICTURE = 'an SVG or PNG file, by its path from the newsroom’s folder';
/** An address is taken as well: that nothing is fetched is said where the file is read. */
const picture = z
  .string(PICTURE)
  .trim()
  .min(1, PICTURE)
  .regex(/^(?:https?:\/\/\S+|(?!\/|(?:.*\/)?\.\.\/).+\.(?:svg|png))$/i, PICTURE);
const pictures = {
  file: picture.describe('An SVG or PNG file, by its path from the newsroom’s folder.'),
  dark: picture.optional().describe('The file for pages on a dark ground.'),
};
/** How a newsroom is known, in the settings: `brand:`. */
export const brandSchema = z.strictObject({
  logo: z
    .union(
      [
        picture,
        z.strictObject({
          ...pictures,
          text: text
            .optional()
            .describe(
              'What the logo says, where it holds the name: then it stands for the name. It is translated. Without it the logo stands beside the name.',
            ),
          languages: z
            .record(
              text,
              z.union([picture, z.strictObject(pictures)], { error: 'an SVG or PNG file, or `file` and `dark`' }),
            )
            .optional()
            .describe(
              'The logo of a language, where it is another one: `ar: logo-ar.svg`, or its `file` and `dark`. What it says is the translation of `text`.',
            ),
        }),
      ],
      { error: 'an SVG or PNG file, or `file`, `dark`, `text` and `languages`' },
    )
    .optional()
    .describe(
      'A logo: an SVG or PNG file, or `file`, `dark`, `text` and `languages`. It stands on pages, PDFs, cards and in mails.',
    ),
  accent: shades
    .optional()
    .describe(
      'The colour of links, numbers, the line and its squares, such as `"#00504a"`, or one for `light` and one for `dark` pages. What is hard to read is an error.',
    ),
  bar: shades.optional().describe('The colour of the bar of an embargo or a draft; its letters are white or black.'),
  fonts: fontsSchema
    .optional()
    .describe(
      'Faces of your own, by script (ISO 15924): an installed package, one static TrueType file, or `regular`, `strong` and `italic` files by their paths from the newsroom’s folder.',
    ),
  paper: paperSchema.optional().describe('The size of a sheet; `A4` if left out.'),
});
