/** Makes the message for what is to be told to one follower: a mail with its ways out, or the asking for consent. */

import type { Claimed } from '../store/claim.ts';
import { type Follow, followNumbered } from '../store/follows.ts';
import { findRecord } from '../store/records.ts';
import { type Followed, followedOf } from './followed.ts';
import { htmlOf, type Letter, subjectLine, textOf } from './mail.ts';
import { sectionOf } from './section.ts';
import type { Setting } from './setting.ts';
import type { Confirm, Told } from './told.ts';
import { describe, isMessageLanguage, type MessageLanguage, messageWords } from './words.ts';

export type Mail = {
  readonly to: string;
  /** Without its angle brackets; the same whenever it is sent again. */
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one POST ends it (RFC 8058); a request for consent has none, for there is nothing yet to end. */
  readonly unsubscribe?: string;
};

/** The mail for a claimed message; undefined where nobody wants it any more. */
export function mailOf(setting: Setting, claimed: Claimed): Mail | undefined {
  const language = isMessageLanguage(claimed.language) ? claimed.language : 'nl';
  const follows = claimed.follows.flatMap((number) => followNumbered(setting.followers, number) ?? []);
  if (follows.length === 0) return undefined;
  const [first] = claimed.events.map(({ told }) => told as Told | Confirm);
  const address = {
    to: setting.secrets.open(claimed.address),
    messageId: `${claimed.message}@${new URL(setting.site).hostname}`,
  };
  if (first?.kind === 'confirm') return { ...address, ...confirmOf(setting, follows[0]!) };
  const letter = letterOf(setting, claimed, follows, language);
  const unsubscribe = endOf(setting, claimed, follows, language);
  return { ...address, subject: subjectLine(letter.subject), text: textOf(letter), html: htmlOf(letter), unsubscribe };
}

const mostQuotes = { alone: 40, together: 3 };

function letterOf(setting: Setting, claimed: Claimed, follows: readonly Follow[], language: MessageLanguage): Letter {
  const words = messageWords[language];
  const all = claimed.events.map(({ told }) => told as Told);
  const numbers = numbersOf(follows);
  const most = all.length === 1 ? mostQuotes.alone : mostQuotes.together;
  const sections = all.map((told) =>
    sectionOf(told, { language, links: setting.links, most, ...(numbers ? { numbers } : {}) }),
  );
  const alone = sections.length === 1 && claimed.rhythm === 'now';
  const stops = follows.map((follow) => ({
    name: follows.length === 1 ? words.stop : `${words.stop}: ${nameOf(setting, follow, language)}`,
    href: setting.links.stop(language, setting.secrets.token('stop', follow.number)),
  }));
  const manage = setting.links.manage(language, setting.secrets.token('manage', claimed.follower));
  return {
    language,
    subject: alone ? `${sections[0]!.what}: ${sections[0]!.title}` : words.digest(sections.length),
    sections,
    foot: {
      why: words.why(follows.map((follow) => nameOf(setting, follow, language)).join('; ')),
      ways: [...stops, { name: words.manage, href: manage }],
    },
  };
}

/** Where nothing but questions is followed, their numbers: nothing else is quoted then. */
function numbersOf(follows: readonly Follow[]): ReadonlySet<string> | undefined {
  const all = follows.map((follow) => followedOf(follow));
  return all.every((followed) => followed?.kind === 'question')
    ? new Set(all.map((followed) => (followed as Extract<Followed, { kind: 'question' }>).number))
    : undefined;
}

/** One follow is ended by itself; where several led here, ending one would not end these mails, so all end. */
const endOf = (
  { links, secrets }: Setting,
  { follower }: Claimed,
  follows: readonly Follow[],
  language: MessageLanguage,
): string =>
  follows.length === 1
    ? links.stop(language, secrets.token('stop', follows[0]!.number))
    : links.stop(language, secrets.token('manage', follower));

/** What a follow is of, in words. */
export function nameOf(setting: Pick<Setting, 'store'>, follow: Follow, language: MessageLanguage): string {
  const followed = followedOf(follow);
  if (!followed) return follow.value;
  const record = 'record' in followed ? findRecord(setting.store, followed.record) : undefined;
  return describe(followed, language, record?.subject);
}

function confirmOf(setting: Setting, follow: Follow): Omit<Mail, 'to' | 'messageId'> {
  const language = isMessageLanguage(follow.askedLanguage) ? follow.askedLanguage : 'nl';
  const { confirm: words, rhythms } = messageWords[language];
  const lead = words.lead(new URL(setting.site).host, nameOf(setting, follow, language), rhythms[follow.askedRhythm]);
  const href = setting.links.confirm(language, setting.secrets.token('confirm', follow.number));
  const letter = {
    language,
    subject: words.subject,
    sections: [],
    foot: { why: lead, ways: [{ name: words.act, href }] },
  };
  const text = `${lead}\n\n${words.act}:\n${href}\n\n${words.otherwise}\n`;
  return { subject: words.subject, text, html: htmlOf(letter, words.otherwise) };
}
