import MimeNode from 'nodemailer/lib/mime-node';
import { stringifyHtml } from '../../compose/template/stringify.ts';
import { sha256 } from '../../lib/files/index.ts';
import type { Rendition } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import { pathsOf, publicUrl } from '../../model/paths.ts';
import { mailPage } from './mail-page.ts';

/** One language's message before it has a recipient. */
export type Mail = {
  readonly tag: string;
  readonly subject: string;
  /** `format=flowed; delsp=yes`. */
  readonly text: string;
  readonly html: string;
  readonly pdf: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /** SHA-256 of subject, text and HTML: what a recipient has been told, whatever the day. */
  readonly digest: string;
};

export type MailSettings = {
  /** As in RFC 5322: `Press desk <press@example.org>`. */
  readonly from: string;
  /** One recipient; left out for a message that has none yet. */
  readonly to?: string | undefined;
  /** Left out, it comes from the message itself. */
  readonly id?: string;
  /** Milliseconds since 1970. */
  readonly date: number;
  /** Where the recipient is heard who wants no more: an https: or mailto: address. */
  readonly unsubscribe?: string | undefined;
};

/**
 * A statement as a message.
 *
 * @param flowedText the plain text, ready for `format=flowed`
 * @param url public address of the newsroom
 */
export function mailOf(
  document: Document,
  flowedText: string,
  pdf: Rendition | undefined,
  url: string | undefined,
): Mail {
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
    digest: sha256(JSON.stringify([subject, flowedText, html])),
  };
}

/** An embargo and a correction are said before the headline, where every list of messages shows them. */
function subjectOf({ title, notices, language }: Document): string {
  const [notice] = notices;
  if (notice === undefined) return title;
  return `${notice.label}${['Hans', 'Hant', 'Jpan'].includes(language.script) ? '：' : ' – '}${title}`;
}

/**
 * The message as it goes over the wire (RFC 5322). Boundary and Message-ID come from digests, so that the same message to
 * the same person is the same bytes, and known by the same name.
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
  const part = (type: string, content: string): void => {
    const node = alternative.createChild(type);
    node.setHeader('Content-Language', mail.tag);
    node.setHeader('Content-Transfer-Encoding', 'base64');
    node.setContent(Buffer.from(content));
  };
  part('text/plain; charset=utf-8; format=flowed; delsp=yes', mail.text);
  part('text/html; charset=utf-8', mail.html);
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

/** RFC 2369, and for an https: address one click in the mail program (RFC 8058). */
function unsubscribeHeaders(address: string | undefined): Readonly<Record<string, string>> {
  if (address === undefined) return {};
  const header = { 'List-Unsubscribe': `<${address}>` };
  return address.startsWith('https:') ? { ...header, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : header;
}

/** The same for the same message to the same person, so that a receiver can tell a twin. */
export function messageId(mail: Mail, from: string, email = ''): string {
  const domain = /@([^\s>@]+)>?\s*$/.exec(from)?.[1] ?? 'invalid';
  return `${sha256(JSON.stringify([mail.digest, from, email.toLowerCase()])).slice(0, 40)}@${domain}`;
}
