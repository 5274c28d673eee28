import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });
const author = z
  .strictObject({ name: z.string().optional(), url: z.url().optional(), avatar: z.url().optional() })
  .refine((each) => Object.keys(each).length > 0, 'an author with nothing');

/** JSON Feed 1.1 as jsonfeed.org/version/1.1 says it, without extensions: what is in no part of it is a fault. */
export const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url().optional(),
  feed_url: z.url().optional(),
  description: z.string().optional(),
  icon: z.url().optional(),
  favicon: z.url().optional(),
  authors: z.array(author).optional(),
  language: z.string().optional(),
  expired: z.boolean().optional(),
  items: z
    .array(
      z
        .strictObject({
          id: z.string().min(1),
          url: z.url().optional(),
          external_url: z.url().optional(),
          title: z.string().optional(),
          content_html: z.string().optional(),
          content_text: z.string().optional(),
          summary: z.string().optional(),
          image: z.url().optional(),
          date_published: moment.optional(),
          date_modified: moment.optional(),
          authors: z.array(author).optional(),
          tags: z.array(z.string()).optional(),
          language: z.string().optional(),
          attachments: z
            .array(
              z.strictObject({
                url: z.url(),
                mime_type: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/),
                title: z.string().optional(),
                size_in_bytes: z.int().min(0).optional(),
              }),
            )
            .optional(),
        })
        .refine((item) => item.content_html !== undefined || item.content_text !== undefined, 'an item of nothing'),
    )
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'an id that is there twice'),
});
