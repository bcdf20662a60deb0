import { createTransport } from 'nodemailer';
import type { Configuration } from '@/lib/env/configuration';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Waiting longer for a mail server helps nobody. */
const patience = 20_000;

/** Hands a letter to the configured mail server; throws when it does not take it. */
export async function sendLetter(mail: NonNullable<Configuration['mail']>, letter: Letter): Promise<void> {
  const transport = createTransport({
    url: mail.smtpUrl,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ from: mail.from, ...letter });
  } finally {
    transport.close();
  }
}
