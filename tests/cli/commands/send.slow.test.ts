import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { expect, onTestFinished, test } from 'vitest';
import { type Run, runCommand, startCommunique } from '../../support/communique.ts';
import { filesBelow, folderForTest, writeFiles } from '../../support/folder.ts';
import { type MailServer, startMailServer } from '../../support/mail-server.ts';
import { expectTranscript } from './trial/transcript.ts';

const LIST =
  'name,email,language\n"Haddad, Salma",salma@example.net,de\nDesk,desk@example.net,\nNobody,nobody,de\nLee,lee@example.net,ko\n';

async function boats(server: MailServer, tls: string): Promise<string> {
  onTestFinished(server.close);
  const folder = path.join(folderForTest(), 'newsroom');
  writeFiles(folder, {
    'source/newsroom.yaml': `name: Harbour Watch\nlanguages: [de]\nmail:\n  host: 127.0.0.1\n  port: ${server.port}\n  tls: ${tls}\n  from: Harbour Watch <press@harbour.example>\n  per-minute: 100000\n`,
    'source/boats.md': '---\ndate: 2024-05-06\n---\n\n# Boats\n\nOn Monday 14 boats were taken.\n',
    'desks.csv': LIST,
  });
  await runCommand(['sync'], folder);
  writeFiles(folder, {
    'translations/de/boats.json': JSON.stringify(
      { title: 'Boote', 'paragraph-on-monday-14-boats-were': 'Am Montag wurden 14 Boote genommen.' },
      null,
      4,
    ),
    'translations/de/newsroom.json': JSON.stringify({ name: 'Hafenwacht' }, null, 4),
  });
  return folder;
}

test('a statement is mailed to each once, in their language, and never before its time', {
  timeout: 400_000,
}, async () => {
  const server = await startMailServer();
  const folder = await boats(server, 'none');
  const runs: Run[] = [];
  const run = async (...args: string[]): Promise<Run> => {
    const done = await runCommand(args, folder);
    runs.push(done);
    return done;
  };
  await run('mail', 'boats');
  expect(filesBelow(path.join(folder, 'mail'))).toEqual(['boats.de.eml', 'boats.en.eml']);
  const draft = await PostalMime.parse(readFileSync(path.join(folder, 'mail/boats.de.eml')));
  expect(draft).toMatchObject({ subject: 'Boote', date: '2024-05-06T00:00:00.000Z' });
  const [pdf] = draft.attachments;
  expect(new TextDecoder('latin1').decode(pdf?.content instanceof ArrayBuffer ? pdf.content : undefined)).toMatch(
    /^%PDF-/,
  );

  const dry = await run('send', 'boats', '--list', 'desks.csv');
  expect([dry.code, server.received.length]).toEqual([1, 0]);
  // A line that no message serves takes nobody's place, and a region or a script that a tag leaves out is no other language.
  writeFiles(folder, {
    'twins.csv': 'email,language\nA@b.example,ko\na@b.example,de\nc@b.example,de-AT\nC@b.example,en\n',
  });
  const twins = await runCommand(['send', 'boats', '--list', 'twins.csv'], folder);
  expect(twins.stdout).toContain('2 ');
  expect(twins.stdout).toContain('C@b.example is on line 4 already');
  expect(twins.stdout).not.toContain('no message');
  await run('send', 'boats', '--list', 'desks.csv', '--send');
  await run('send', 'boats', '--list', 'desks.csv', '--send');
  expect(server.received.map(({ to }) => to)).toEqual(['salma@example.net', 'desk@example.net']);
  const [german, english] = await Promise.all(server.received.map(({ message }) => PostalMime.parse(message)));
  expect(german).toMatchObject({ subject: 'Boote', to: [{ name: 'Haddad, Salma', address: 'salma@example.net' }] });
  expect(english).toMatchObject({ subject: 'Boats', to: [{ address: 'desk@example.net' }] });

  const source = path.join(folder, 'source/boats.md');
  const text = readFileSync(source, 'utf8');
  writeFileSync(source, text.replace('---\n', '---\nembargo: 2031-01-01T10:00Z\n'));
  const refused = await run('send', 'boats', '--list', 'desks.csv', '--send');
  const under = await run('mail', 'boats', '--lang', 'de', '--under-embargo');
  writeFileSync(source, text.replace('---\n', '---\nstatus: draft\n'));
  const draftRefused = await run('mail', 'boats');
  expect([refused.code, under.code, draftRefused.code, server.received.length]).toEqual([2, 0, 2, 2]);
  expectTranscript('send', runs, path.dirname(folder));
});

test('nothing goes to a server that nobody vouches for', { timeout: 400_000 }, async (context) => {
  const keys = folderForTest();
  const [keyFile, certFile] = [path.join(keys, 'key.pem'), path.join(keys, 'cert.pem')];
  try {
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        keyFile,
        '-out',
        certFile,
        '-days',
        '2',
        '-subj',
        '/CN=127.0.0.1',
        '-addext',
        'subjectAltName=IP:127.0.0.1',
      ],
      { stdio: 'ignore' },
    );
  } catch {
    return context.skip('openssl makes the certificate');
  }
  const server = await startMailServer(undefined, {
    disabledCommands: [],
    key: readFileSync(keyFile),
    cert: readFileSync(certFile),
    authOptional: false,
    onAuth: ({ username, password }, session, done) =>
      session.secure && username === 'desk' && password === 'secret'
        ? done(null, { user: 'desk' })
        : done(new Error('No')),
  });
  const folder = await boats(server, 'starttls');
  writeFileSync(path.join(folder, 'desks.csv'), 'email\ndesk@example.net\n');
  const login = { COMMUNIQUE_SMTP_USER: 'desk', COMMUNIQUE_SMTP_PASSWORD: 'secret' };
  const send = (environment: Readonly<Record<string, string>>): Promise<Run> =>
    startCommunique(['send', 'boats', '--list', 'desks.csv', '--lang', 'en', '--send'], folder, environment).ended;
  const stranger = await runCommand(['send', 'boats', '--list', 'desks.csv', '--lang', 'en', '--send'], folder, login);
  expect(stranger).toMatchObject({ code: 1, stdout: expect.stringContaining('certificate') });
  for (const name of ['COMMUNIQUE_SMTP_USER', 'COMMUNIQUE_SMTP_PASSWORD']) {
    const half = await send({ ...login, [name]: '' });
    expect(half).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(`and ${name} is not`) });
  }
  const wrong = await send({ ...login, COMMUNIQUE_SMTP_PASSWORD: 'wrong', NODE_EXTRA_CA_CERTS: certFile });
  expect(wrong.code).toBe(1);
  expect(wrong.stdout + wrong.stderr).not.toContain('wrong');
  expect(server.received).toEqual([]);
  const known = await send({ ...login, NODE_EXTRA_CA_CERTS: certFile });
  expect(known, known.stdout).toMatchObject({ code: 0 });
  expect(server.received).toHaveLength(1);
  return undefined;
});
