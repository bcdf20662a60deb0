import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '@/lib/env/parse-configuration';

const secret = 'q7VfLr2xP0mZs8WcYt4BnK1hJd6Gu3Ea';
const least = { DATA_DIR: '/srv/data', AUTH_SECRET: secret };
const problems = (variables: Record<string, string | undefined>) => {
  const parsed = parseConfiguration(variables);
  return parsed.ok ? [] : parsed.problems;
};

describe('parseConfiguration', () => {
  it('needs nothing but what the start script sets', () => {
    const parsed = parseConfiguration(least);
    expect(parsed).toEqual({
      ok: true,
      configuration: {
        production: false,
        dataDir: '/srv/data',
        databaseUrl: 'file:/srv/data/retinaculum.db',
        databaseAuthToken: null,
        backupDirectory: '/srv/data/backups',
        authSecret: secret,
        appOrigin: null,
        hostname: '127.0.0.1',
        port: 3000,
        mail: null,
      },
    });
  });

  it('keeps backups under the data directory, or where it is told to, or takes none', () => {
    const directoryOf = (variables: Record<string, string>) => {
      const parsed = parseConfiguration({ ...least, ...variables });
      return parsed.ok ? parsed.configuration.backupDirectory : parsed.problems;
    };
    expect(directoryOf({ BACKUP_DIR: '/mnt/safe' })).toBe('/mnt/safe');
    expect(directoryOf({ BACKUPS: 'off' })).toBeNull();
    expect(directoryOf({ BACKUPS: 'never' })).toEqual(['BACKUPS must be on or off']);
    expect(directoryOf({ BACKUP_DIR: 'safe' })).toEqual(['BACKUP_DIR must be an absolute path']);
  });

  it('takes an empty variable for an unset one', () => {
    const empty = {
      DATABASE_URL: '',
      SMTP_URL: '',
      MAIL_FROM: '',
      APP_ORIGIN: '',
      PORT: '',
      HOSTNAME: '',
      NODE_ENV: '',
    };
    expect(parseConfiguration({ ...least, ...empty })).toEqual(parseConfiguration(least));
  });

  it('reads a full configuration', () => {
    const parsed = parseConfiguration({
      ...least,
      NODE_ENV: 'production',
      DATABASE_URL: 'libsql://db.example.org',
      DATABASE_AUTH_TOKEN: 'token',
      APP_ORIGIN: 'https://learn.example.org/',
      PORT: '8080',
      SMTP_URL: 'smtps://user:word@mail.example.org',
      MAIL_FROM: 'Retinaculum <post@example.org>',
    });
    expect(parsed).toMatchObject({
      ok: true,
      configuration: {
        production: true,
        port: 8080,
        appOrigin: 'https://learn.example.org',
        databaseAuthToken: 'token',
      },
    });
  });

  it('names every wrong variable at once', () => {
    const wrong = {
      DATA_DIR: 'data',
      DATABASE_URL: 'mysql://x',
      PORT: '99999',
      APP_ORIGIN: 'example.org',
      SMTP_URL: 'x',
    };
    expect(problems(wrong).map((problem) => problem.split(' ')[0])).toEqual(
      expect.arrayContaining(['DATA_DIR', 'DATABASE_URL', 'PORT', 'APP_ORIGIN', 'SMTP_URL', 'AUTH_SECRET']),
    );
  });

  it('never repeats a secret in a message', () => {
    const said = problems({ ...least, NODE_ENV: 'production', AUTH_SECRET: 'hunter2', DATABASE_AUTH_TOKEN: 'token' });
    expect(said.join(' ')).not.toMatch(/hunter2|token/);
  });

  it.each([
    'secret',
    'changeme-changeme-changeme-changeme',
    'your-secret-key-goes-right-in-here-please',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    '',
  ])('refuses the secret %j in production', (AUTH_SECRET) => {
    expect(problems({ ...least, NODE_ENV: 'production', AUTH_SECRET }).join()).toContain('AUTH_SECRET');
  });

  it('refuses mail without a sender', () => {
    expect(problems({ ...least, SMTP_URL: 'smtp://localhost' })).toEqual(['MAIL_FROM is needed when SMTP_URL is set']);
  });

  it('refuses a sender that would start a second header', () => {
    const MAIL_FROM = 'a@example.org\r\nBcc: everyone@example.org';
    expect(problems({ ...least, SMTP_URL: 'smtp://localhost', MAIL_FROM })).toHaveLength(1);
  });
});
