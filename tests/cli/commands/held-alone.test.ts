import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../support/communique.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';

/** Runs commands in a new folder with some files. */
async function inFolder(
  files: Readonly<Record<string, string>>,
  work: (run: (...line: string[]) => ReturnType<typeof runCommand>, folder: string) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder();
  try {
    writeFiles(folder, files);
    await work((...line) => runCommand(line, folder), folder);
  } finally {
    removeFolder(folder);
  }
}

const NEWSROOM = 'name: N\nlanguage: en\nlanguages: [de]\ntime-zone: Asia/Tokyo\n';
const TEXT = '# Good statement of ours\n\nThe court found that fourteen people were killed in the town.\n';

test('a time of publication to come is known to status as an embargo', async () => {
  await inFolder(
    {
      'source/newsroom.yaml': NEWSROOM,
      'source/day.md': `---\ndate: 2026-01-20\npublishDate: 2999-12-05\n---\n${TEXT}`,
      'source/time.md': `---\ndate: 2999-12-05T10:00+01:00\n---\n${TEXT.replace('fourteen', 'fifteen')}`,
    },
    async (run) => {
      await run('sync');
      await run('build', '--format', 'text');
      const { stdout, stderr } = await run('status');
      expect(stdout + stderr).not.toContain('does not say so');
      expect(stdout + stderr).not.toContain('Put the newer file back');
    },
  );
});

test('a file that is named for a day to come stays under embargo, build after build', async () => {
  await inFolder(
    {
      'source/newsroom.yaml': 'name: N\nlanguage: en\n',
      'source/2999-12-05-verdict.md': TEXT,
      'source/open.md': '# Open\n\nText.\n',
    },
    async (run) => {
      for (const line of [['sync'], ['build', '--format', 'text'], ['build', '--format', 'text']]) {
        const { code, stdout, stderr } = await run(...line);
        expect(code, stdout + stderr).toBe(0);
      }
      const { stdout, stderr } = await run('status');
      expect(stdout + stderr).not.toContain('does not say so');
    },
  );
});

test('a finding about the language of a file stands on that file', async () => {
  await inFolder(
    { 'good.md': TEXT, 'other.md': '---\nlanguage: xx\n---\n# Headline\n\nText here with fourteen dead.\n' },
    async (run) => {
      const { stderr } = await run('check', 'good.md', 'other.md', '--verbose');
      expect(stderr).toMatch(/other\.md:2:1: warning: Unexpected language `xx`/);
      expect(stderr).not.toMatch(/good\.md\S* warning: Unexpected language/);
    },
  );
});

test('two files with one address hold each other back from sync, and nothing else', async () => {
  await inFolder(
    {
      'source/newsroom.yaml': NEWSROOM,
      'source/a b.md': TEXT,
      'source/a-b.md': TEXT.replace('fourteen', 'fifteen'),
      'source/c.md': TEXT.replace('fourteen', 'sixteen'),
    },
    async (run, folder) => {
      const { code, stdout } = await run('sync');
      expect(code).toBe(1);
      expect(stdout).toContain('Not written: source/a b.md, source/a-b.md');
      expect(readFileSync(path.join(folder, 'translations/en/c.json'), 'utf8')).toContain('sixteen');
      expect(existsSync(path.join(folder, 'translations/en/a-b.json'))).toBe(false);
    },
  );
});

test('what is no Markdown file is named', async () => {
  await inFolder({ 'a.txt': '# A\n', 'dir.md/x': '' }, async (run) => {
    expect((await run('build', 'a.txt')).stderr).toContain('`a.txt` is no Markdown file: its name does not end in .md');
    expect((await run('build', 'dir.md')).stderr).toContain('`dir.md` is a folder');
  });
});
