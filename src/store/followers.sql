-- Who is told of what, apart from the register: that may be copied and given away, this may not.

-- Somebody who is told: an e-mail address or a webhook, and nothing else about them.
create table if not exists follower (
  number integer primary key autoincrement,
  channel text not null check (channel in ('mail', 'webhook')),
  address blob not null, -- encrypted; the key lies in a file of its own
  mark text not null unique, -- a keyed hash, by which a mail address is found; random for a webhook
  language text not null,
  token text unique, -- SHA-256 of the token of its own page
  stopped text, -- why nothing is sent any more: gone, refused, paused
  stopped_at text,
  failing_since text -- since when a webhook has taken nothing
) strict;

-- What a follower follows. Without consent nothing is sent but the one message that asks for it.
create table if not exists follow (
  number integer primary key autoincrement,
  follower integer not null references follower on delete cascade,
  kind text not null,
  value text not null,
  asked_at text not null, -- the last time it was asked for, and in which rhythm and language
  asked_rhythm text not null check (asked_rhythm in ('now', 'daily', 'weekly')),
  asked_language text not null,
  consent_at text,
  rhythm text check (rhythm in ('now', 'daily', 'weekly')), -- null until there is consent
  confirm_token text unique, -- SHA-256
  stop_token text unique, -- SHA-256
  unique (follower, kind, value)
) strict;

create index if not exists follow_by_kind on follow (kind, value) where consent_at is not null;
create index if not exists follow_unconfirmed on follow (asked_at) where consent_at is null;

-- What happened that somebody is told of, with the words that are quoted: a message is made of this alone.
create table if not exists event (
  id text primary key, -- a UUID made from what happened, so that it is the same whoever works it out
  at text not null,
  told text not null -- JSON
) strict;

-- One row for each event and follower: each is told once. The states are in src/store/delivery.ts.
create table if not exists outbox (
  number integer primary key autoincrement,
  event text not null references event,
  follower integer not null references follower on delete cascade,
  follows text not null, -- JSON: the numbers of the follows that it is told for
  rhythm text not null check (rhythm in ('now', 'daily', 'weekly')),
  due_at text not null, -- when it should go out
  send_after text not null, -- when it is tried next
  state text not null default 'pending' check (state in ('pending', 'sending', 'sent', 'failed')),
  attempts integer not null default 0,
  reason text,
  message text, -- the name of the message that it went with: stays the same when that is sent again
  made_at text not null,
  changed_at text not null,
  unique (event, follower)
) strict;

create index if not exists outbox_due on outbox (send_after, number) where state = 'pending';
create index if not exists outbox_open on outbox (number) where state = 'sending';
create index if not exists outbox_by_follower on outbox (follower, state);
create index if not exists outbox_ended on outbox (changed_at) where state in ('sent', 'failed');

-- The due day of each set that waits for its answer, as followers know it, and whether they were told that it is past.
create table if not exists term (
  record text primary key,
  due text not null,
  told integer not null default 0
) strict;

create index if not exists term_running on term (due) where told = 0;

-- How far the register was read: the last arrival, what it was, and the last change.
create table if not exists cursor (
  one integer primary key check (one = 1),
  arrival integer not null,
  sha256 text not null,
  change integer not null,
  day text -- the day on which it was last looked whether sets lapsed
) strict;
