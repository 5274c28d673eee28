import { expect, test } from 'vitest';
import { Fault } from '../../../scripts/lib/fault.ts';
import { storeSettings } from '../../../scripts/lib/object-store/index.ts';

const KEYS = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'hush' };
const settings = (address: string, more: Readonly<Record<string, string>> = {}) =>
  storeSettings(address, { ...KEYS, AWS_REGION: 'eu-central-1', ...more });

test('an address is a bucket and what all keys begin with', () => {
  expect(settings('s3://press')).toEqual({
    bucket: 'press',
    prefix: '',
    endpoint: undefined,
    region: 'eu-central-1',
    isPathStyle: false,
    encryption: undefined,
    credentials: { accessKeyId: 'AKID', secretAccessKey: 'hush' },
  });
  expect(settings('s3://press/').prefix).toBe('');
  for (const address of ['s3://press/news/site', 's3://press/news/site/'])
    expect(settings(address).prefix).toBe('news/site/');
});

test('the environment says which server, how the bucket is named and how it encrypts', () => {
  const own = { AWS_ENDPOINT_URL_S3: 'https://s3.example.org:9000/', AWS_REGION: '' };
  expect(settings('s3://press', own)).toMatchObject({
    endpoint: 'https://s3.example.org:9000',
    region: 'us-east-1',
    isPathStyle: true,
  });
  expect(settings('s3://press', { ...own, COMMUNIQUE_S3_PATH_STYLE: 'off' }).isPathStyle).toBe(false);
  expect(settings('s3://press', { AWS_SESSION_TOKEN: 'soon-over' }).credentials.sessionToken).toBe('soon-over');
  for (const [said, encryption] of [
    ['AES256', { kind: 'AES256' }],
    ['aws:kms', { kind: 'aws:kms', key: undefined }],
    ['aws:kms:alias/press', { kind: 'aws:kms', key: 'alias/press' }],
  ] as const)
    expect(settings('s3://press', { COMMUNIQUE_S3_ENCRYPTION: said }).encryption).toEqual(encryption);
});

test.each([
  's3:/press',
  's3://',
  's3://Press',
  's3://press//site',
  's3://press/../other',
  's3://press/a b',
  's3://press/a?b',
  's3://press/\u202Etis',
  's3://press/.',
])('%j is no address', (address) => {
  expect(() => settings(address)).toThrow('is no address of a bucket');
});

test('what is wrong in the environment is named, and no secret with it', () => {
  const said = (more: Readonly<Record<string, string>>): string => {
    try {
      settings('s3://press', more);
    } catch (error) {
      if (error instanceof Fault) return `${error.code}: ${error.message}\n${error.advice}`;
    }
    return 'nothing';
  };
  expect(said({ AWS_ACCESS_KEY_ID: '' })).toContain('usage: AWS_ACCESS_KEY_ID is not set');
  expect(said({ AWS_SECRET_ACCESS_KEY: '' })).toContain('AWS_SECRET_ACCESS_KEY is not set');
  expect(said({ AWS_REGION: '' })).toContain('AWS_REGION is not set');
  expect(said({ AWS_REGION: 'eu_central' })).toContain('AWS_REGION is `eu_central`');
  expect(said({ COMMUNIQUE_S3_PATH_STYLE: 'yes' })).toContain('Write on or off');
  for (const wrong of ['aes', 'aws:kms:', 'aws:kmsx', 'aws:kms:a b'])
    expect(said({ COMMUNIQUE_S3_ENCRYPTION: wrong })).toContain('COMMUNIQUE_S3_ENCRYPTION');
  for (const name of [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_REGION',
    'AWS_ENDPOINT_URL_S3',
  ])
    for (const [wrong, what] of [
      ['hush\n', 'a line end'],
      ['hush\r\n', 'a line end'],
      [' hush', 'a blank'],
      ['hu sh', 'a blank'],
      ['hush\u200B', 'a blank'],
    ] as const) {
      expect(said({ [name]: wrong })).toContain(`usage: ${name} has ${what}`);
      expect(said({ [name]: wrong })).not.toMatch(/hu ?sh/);
    }
  for (const wrong of ['ftp://host', 'host', 'https://me:hush@host', 'https://host/?token=hush']) {
    expect(said({ AWS_ENDPOINT_URL_S3: wrong })).toContain('AWS_ENDPOINT_URL_S3 is no address of a server');
    expect(said({ AWS_ENDPOINT_URL_S3: wrong })).not.toContain('hush');
  }
});
