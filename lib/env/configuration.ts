import * as z from 'zod';
import { originSchema } from './origin-schema';
import { weaknessOfSecret } from './weak-secret';

/** An unset variable and an empty one mean the same: shells and compose files cannot always tell them apart. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const withDefault = <Schema extends z.ZodType>(schema: Schema, fallback: z.input<Schema>) =>
  z.preprocess((value) => (value === '' || value === undefined ? fallback : value), schema);

const mailbox = z.string().regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, {
  error: 'must be a mailbox such as "Retinaculum <post@example.org>"',
});

/** The whole configuration. Every variable is optional on a laptop; what production needs is refined below. */
export const configurationSchema = z
  .object({
    NODE_ENV: withDefault(z.enum(['development', 'test', 'production']), 'development'),
    /** Absolute, because the standalone server changes its working directory. */
    DATA_DIR: z
      .string({ error: 'is missing; start the app with "npm start" or set an absolute directory' })
      .regex(/^(\/|[A-Za-z]:[\\/])/, { error: 'must be an absolute path' }),
    DATABASE_URL: optional(
      z
        .string()
        .regex(/^(file:|libsql:|https?:|wss?:)/, { error: 'must begin with file:, libsql:, http(s): or ws(s):' }),
    ),
    DATABASE_AUTH_TOKEN: optional(z.string()),
    /** Whether a copy of the database file is taken and proved every day. */
    BACKUPS: withDefault(z.enum(['on', 'off'], { error: 'must be on or off' }), 'on'),
    BACKUP_DIR: optional(z.string().regex(/^(\/|[A-Za-z]:[\\/])/, { error: 'must be an absolute path' })),
    AUTH_SECRET: z.string({ error: 'is missing; "npm start" makes one and keeps it in DATA_DIR/auth-secret' }),
    APP_ORIGIN: optional(originSchema),
    HOSTNAME: withDefault(z.string(), '127.0.0.1'),
    PORT: withDefault(z.coerce.number().int().min(1).max(65_535), 3000),
    SMTP_URL: optional(z.string().regex(/^smtps?:\/\/./, { error: 'must begin with smtp:// or smtps://' })),
    MAIL_FROM: optional(mailbox),
  })
  .superRefine((read, context) => {
    const weakness = weaknessOfSecret(read.AUTH_SECRET);
    if (weakness !== null && read.NODE_ENV === 'production') {
      context.addIssue({ code: 'custom', path: ['AUTH_SECRET'], message: weakness });
    }
    if (read.SMTP_URL !== undefined && read.MAIL_FROM === undefined) {
      context.addIssue({ code: 'custom', path: ['MAIL_FROM'], message: 'is needed when SMTP_URL is set' });
    }
  });

export interface Configuration {
  readonly production: boolean;
  readonly dataDir: string;
  /** `file:` for one machine, `libsql:`, `http:` or `ws:` for a server beyond it. */
  readonly databaseUrl: string;
  readonly databaseAuthToken: string | null;
  /** Where daily copies of the database file go; null when none are taken. */
  readonly backupDirectory: string | null;
  readonly authSecret: string;
  /** The public origin, where one is configured; links in mail need it, and https in it turns HSTS on. */
  readonly appOrigin: string | null;
  readonly hostname: string;
  readonly port: number;
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
}
