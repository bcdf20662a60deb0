import path from 'node:path';
import { type Configuration, configurationSchema } from './configuration';

type Parsed = { ok: true; configuration: Configuration } | { ok: false; problems: readonly string[] };

/** Reads the configuration out of environment variables; never touches the process. */
export function parseConfiguration(variables: Readonly<Record<string, string | undefined>>): Parsed {
  const result = configurationSchema.safeParse(variables);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.') || 'environment'} ${issue.message}`);
    return { ok: false, problems };
  }
  const read = result.data;
  return {
    ok: true,
    configuration: {
      production: read.NODE_ENV === 'production',
      dataDir: read.DATA_DIR,
      databaseUrl: read.DATABASE_URL ?? `file:${path.join(read.DATA_DIR, 'retinaculum.db')}`,
      databaseAuthToken: read.DATABASE_AUTH_TOKEN ?? null,
      backupDirectory: read.BACKUPS === 'on' ? (read.BACKUP_DIR ?? path.join(read.DATA_DIR, 'backups')) : null,
      authSecret: read.AUTH_SECRET,
      appOrigin: read.APP_ORIGIN ?? null,
      hostname: read.HOSTNAME,
      port: read.PORT,
      mail:
        read.SMTP_URL !== undefined && read.MAIL_FROM !== undefined
          ? { smtpUrl: read.SMTP_URL, from: read.MAIL_FROM }
          : null,
    },
  };
}
