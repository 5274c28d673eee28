import type { ElementContent, Properties, Root } from 'hast';
import { h } from 'hastscript';
import MimeNode from 'nodemailer/lib/mime-node';
import { said } from '../compose/hast-nodes.ts';
import { isolatedNodes } from '../compose/isolate-text.ts';
import { newsroomName } from '../compose/newsroom-name.ts';
import { withMarkersInText } from '../compose/shown-markers.ts';
import { articleFragments } from '../compose/template/article.ts';
import { sha256 } from '../lib/files/index.ts';
import type { RenderedDocument, Rendition } from '../model/artifact.ts';
import type { Document, LogoPicture } from '../model/document.ts';
import { pathsOf, publicUrl } from '../model/paths.ts';
import type { Renderer } from './renderer.ts';
import { stringifyHtml } from './stringify.ts';

/** One language's message without a recipient. */
export type Mail = {
  readonly tag: string;
  readonly subject: string;
  /** The text as `format=flowed; delsp=yes`. */
  readonly text: string;
  readonly html: string;
  readonly pdf: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /** The logo that the HTML shows; it travels in the message. */
  readonly logo: LogoPicture | undefined;
  /** SHA-256 of subject, text and HTML: what recipients are told, whatever the day. */
  readonly digest: string;
};

/** The header fields of one message that do not come from its statement. */
export type MailSettings = {
  /** The sender as in RFC 5322: `Press desk <press@example.org>`. */
  readonly from: string;
  /** One recipient; left out for a message without one. */
  readonly to?: string | undefined;
  /** The Message-ID; left out, it is made from the message itself. */
  readonly id?: string;
  /** Milliseconds since 1970. */
  readonly date: number;
  /** Where a recipient unsubscribes: an https: or mailto: address. */
  readonly unsubscribe?: string | undefined;
};

/** What messages need of the newsroom beside the documents. */
export type MailContext = {
  /** Public address of the newsroom. */
  readonly url: string | undefined;
  /** A document's plain text, ready for `format=flowed`. */
  readonly flowedText: (document: Document) => string;
};

/** The renderer of a statement as a message, with its PDF. */
export const mail: Renderer<RenderedDocument, MailContext, Mail> = {
  format: 'mail',
  render: ({ document, renditions }, { url, flowedText }) =>
    mailOf(
      document,
      flowedText(document),
      renditions.find(({ format }) => format === 'pdf'),
      url,
    ),
};

function mailOf(document: Document, flowedText: string, pdf: Rendition | undefined, url: string | undefined): Mail {
  const { language, status } = document;
  const paths = pathsOf(document);
  // What is not out yet has no address that anybody could open.
  const address = url === undefined || status === 'embargoed' ? undefined : publicUrl(url, paths.page);
  const subject = subjectOf(document);
  const html = stringifyHtml(mailPage(document, address));
  return {
    tag: language.tag,
    subject,
    text: flowedText,
    html,
    pdf: pdf === undefined ? undefined : { name: paths.pdf.split('/').at(-1) ?? paths.pdf, bytes: pdf.bytes },
    logo: document.masthead.logo?.light,
    digest: sha256(JSON.stringify([subject, flowedText, html])),
  };
}

/**
 * The subject of a message: an embargo and a correction stand before the headline, so that every list of messages shows
 * them.
 */
function subjectOf({ title, notices, language }: Document): string {
  const [notice] = notices;
  if (notice === undefined) return title;
  return `${notice.label}${['Hans', 'Hant', 'Jpan'].includes(language.script) ? '：' : ' – '}${title}`;
}

/**
 * The bytes of the message as it is sent (RFC 5322). Boundary and Message-ID come from digests, so that the same
 * message to the same person has the same bytes and the same ID.
 */
export async function stringifyMail(mail: Mail, { from, to, id, date, unsubscribe }: MailSettings): Promise<Buffer> {
  const baseBoundary = mail.digest.slice(0, 24);
  const root = new MimeNode('multipart/mixed', { baseBoundary, disableFileAccess: true, disableUrlAccess: true });
  root.setHeader({
    From: from,
    ...(to === undefined ? {} : { To: to }),
    Subject: mail.subject,
    Date: new Date(date).toUTCString().replace(/GMT$/, '+0000'),
    'Message-ID': `<${id ?? messageId(mail, from)}>`,
    'Content-Language': mail.tag,
    ...unsubscribeHeaders(unsubscribe),
    // A mail program opens what has no recipient yet as a draft.
    ...(to === undefined ? { 'X-Unsent': '1' } : {}),
  });
  const alternative = root.createChild('multipart/alternative');
  const part = (parent: MimeNode, type: string, content: string): void => {
    const node = parent.createChild(type);
    node.setHeader('Content-Language', mail.tag);
    node.setHeader('Content-Transfer-Encoding', 'base64');
    node.setContent(Buffer.from(content));
  };
  part(alternative, 'text/plain; charset=utf-8; format=flowed; delsp=yes', mail.text);
  // What the HTML shows goes along with it (RFC 2387).
  const page = mail.logo === undefined ? alternative : alternative.createChild('multipart/related');
  part(page, 'text/html; charset=utf-8', mail.html);
  if (mail.logo !== undefined) {
    const picture = page.createChild(mail.logo.mediaType, { filename: mail.logo.path.split('/').at(-1) ?? '' });
    picture.setHeader('Content-Disposition', 'inline');
    picture.setHeader('Content-ID', `<${contentId(mail.logo)}>`);
    picture.setContent(Buffer.from(mail.logo.bytes));
  }
  if (mail.pdf !== undefined) {
    const attachment = root.createChild('application/pdf', { filename: mail.pdf.name });
    attachment.setHeader('Content-Language', mail.tag);
    attachment.setContent(Buffer.from(mail.pdf.bytes));
  }
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    root.build((error, built) => (error ? reject(error) : resolve(built ?? Buffer.alloc(0))));
  });
  return Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1');
}

/**
 * The headers for unsubscribing (RFC 2369); for an https: address one click in the mail program is enough (RFC 8058).
 */
function unsubscribeHeaders(address: string | undefined): Readonly<Record<string, string>> {
  if (address === undefined) return {};
  const header = { 'List-Unsubscribe': `<${address}>` };
  return address.startsWith('https:') ? { ...header, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : header;
}

/** The Message-ID of a message, made of it, its sender and its recipient: one that is sent twice has it twice. */
export function messageId(mail: Mail, from: string, email = ''): string {
  const domain = /@([^\s>@]+)>?\s*$/.exec(from)?.[1] ?? 'invalid';
  return `${sha256(JSON.stringify([mail.digest, from, email.toLowerCase()])).slice(0, 40)}@${domain}`;
}

/** The name of a picture within a message (RFC 2392). */
const contentId = ({ bytes }: LogoPicture): string => `${sha256(bytes).slice(0, 32)}@communique.invalid`;

/** Style of the message, in properties that every mail program knows; they drop style sheets. */
const LOOK = 'max-width:40em;margin:0 auto;padding:1em;line-height:1.5;font-family:Georgia,serif';

/**
 * A statement as the HTML of a mail: nothing in it is fetched from anywhere, nothing tells who has read it. The logo
 * travels with it; other images are replaced by their descriptions, and are in the PDF that comes along.
 *
 * @param address public address of the page
 */
function mailPage(document: Document, address: string | undefined): Root {
  const { language, words, title } = document;
  const parts = articleFragments(document, {});
  const name = mailedName(document);
  const some = (nodes: readonly ElementContent[], make: () => ElementContent): ElementContent[] =>
    nodes.length === 0 ? [] : [make()];
  const body = h('div', { lang: language.tag, dir: language.direction, style: LOOK }, [
    ...some(name, () => h('p', [...name])),
    ...parts.kickers,
    h('h1', [...document.headline]),
    ...some(parts.summary, () => h('p', [h('strong', [...parts.summary])])),
    ...parts.notice,
    ...some(parts.facts, () => h('dl', [...parts.facts])),
    ...document.body.children.flatMap((node) => mailed(node, document, address)),
    h('p', [...parts.ends]),
    ...some(parts.contacts, () => h('div', [h('h2', said(words, 'contact')), ...parts.contacts])),
    ...some(parts.about, () => h('div', [h('h2', said(words, 'about')), ...parts.about])),
    ...(address === undefined
      ? []
      : [h('p', [`${words('web-address')}: `, h('a', { href: address }, isolatedNodes(address, language))])]),
  ]);
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language.tag, dir: language.direction }, [
        h('head', [h('meta', { charSet: 'utf-8' }), h('title', title)]),
        h('body', [body]),
      ]),
    ],
  };
}

/** The newsroom's name with the logo's height on the picture itself: mail programs drop style sheets. */
function mailedName({ masthead, language }: Document): ElementContent[] {
  return newsroomName(masthead, language, (logo) => `cid:${contentId(logo)}`, true).map((node) => {
    if (node.type !== 'element' || node.tagName !== 'img') return node;
    const { width, height, ...properties } = node.properties;
    const scaled = Math.round((Number(width) / Number(height)) * LOGO_HEIGHT);
    return { ...node, properties: { ...properties, width: scaled, height: LOGO_HEIGHT } };
  });
}

/** The logo's height in pixels. */
const LOGO_HEIGHT = 40;

/** A block as it can be sent: no image, no link that leads nowhere outside of the release. */
function mailed(
  given: Root['children'][number] | ElementContent,
  document: Document,
  address: string | undefined,
): ElementContent[] {
  if (given.type === 'doctype') return [];
  if (given.type !== 'element') return [given];
  const node = withMarkersInText(given, document.language);
  const { tagName, properties } = node;
  if (tagName === 'img') {
    const description = String(properties.alt ?? '');
    return description === '' ? [] : [h('span', document.words('image', { description }))];
  }
  const children = node.children.flatMap((child) => mailed(child, document, address));
  // A number is a link to itself on the page; in a mail it is a number.
  const isNumber = Array.isArray(properties.className) && properties.className.includes('pn');
  if (isNumber) return [h('small', [...children, { type: 'text', value: ' ' }])];
  if (tagName !== 'a') return [{ ...node, properties: withSide(properties, document), children }];
  const href = String(properties.href ?? '');
  if (/^(?:#|https?:|mailto:|tel:)/i.test(href)) return [{ ...node, children }];
  if (address === undefined) return children;
  return [{ ...node, properties: { ...properties, href: new URL(href, address).href }, children }];
}

/**
 * The properties of a table cell with its alignment in the old attribute that every mail program knows. As on the page,
 * columns of words turn with the text and figures do not.
 */
function withSide({ dataAlign, ...properties }: Properties, { language }: Document): Properties {
  if (typeof dataAlign !== 'string') return properties;
  return { ...properties, align: dataAlign === 'left' && language.direction === 'rtl' ? 'right' : dataAlign };
}
