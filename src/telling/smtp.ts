/**
 * Hands mail to a server by SMTP, one connection and one message at a time: whenever this process or that server dies, at
 * most one message is in doubt. Every header that says how to stop is covered by the DKIM signature.
 */

import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Mail } from './letter.ts';
import { type Posted, reasonOf } from './post.ts';

export type Dkim = { readonly domain: string; readonly selector: string; readonly key: string };

export type SmtpSettings = {
  /** smtp:// or smtps://, with name and password where the server wants them. */
  readonly url: string;
  readonly sender: { readonly name: string; readonly address: string };
  readonly dkim?: Dkim;
};

export type MailPost = {
  readonly send: (mail: Mail, date: Date) => Promise<Posted>;
  readonly close: () => void;
};

const signed = [
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'auto-submitted',
  'precedence',
].join(':');

const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 } as const;

/** A mail server to send by, over one connection: when that breaks at most one mail is in doubt. */
export function openSmtp({ url, sender, dkim }: SmtpSettings): MailPost {
  const transport = createTransport({
    ...patience,
    url,
    pool: true,
    maxConnections: 1,
    maxMessages: Number.POSITIVE_INFINITY,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim
      ? {
          dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.key, headerFieldNames: signed },
        }
      : {}),
  });
  return {
    send: async (mail, date) => {
      try {
        await transport.sendMail(messageOf(mail, sender, date));
        return { kind: 'sent' };
      } catch (error) {
        return postedOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** A mail as it is sent: under its own Message-ID and, where it can be ended, with how to do so by one click. */
export function messageOf(mail: Mail, sender: SmtpSettings['sender'], date: Date): SendMailOptions {
  const { to, messageId, subject, text, html, unsubscribe } = mail;
  const domain = sender.address.slice(sender.address.indexOf('@') + 1);
  const list = {
    'List-Id': `${sender.name.replace(/[^\p{L}\p{N} .-]/gu, '')} <followers.${domain}>`,
    Precedence: 'bulk',
    ...(unsubscribe === undefined
      ? {}
      : {
          'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
          'List-Unsubscribe-Post': { prepared: true, value: 'List-Unsubscribe=One-Click' },
        }),
  };
  return {
    from: sender,
    to: { name: '', address: to },
    envelope: { from: sender.address, to: [to] },
    subject,
    text,
    html,
    date,
    messageId: `<${messageId}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...list },
  };
}

type SmtpError = Error & { readonly code?: string; readonly responseCode?: number; readonly command?: string };

/** What the server says of this message is about it; what goes wrong before it or under it is not. */
function postedOf(error: unknown): Posted {
  const { responseCode = 0, command = '', message = '', code = '' } = error as SmtpError;
  const reason = reasonOf(`${code} ${message}`);
  const isAboutMessage = command === 'RCPT TO' || command === 'DATA' || code === 'EMESSAGE';
  if (!isAboutMessage || responseCode === 0 || responseCode === 421) return { kind: 'unreachable', reason };
  return responseCode >= 500 ? { kind: 'refused', reason } : { kind: 'busy', reason };
}
