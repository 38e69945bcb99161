-- The bytes of every source, addressed by their SHA-256.
create table if not exists source (
  sha256 text primary key,
  name text not null,
  size integer not null,
  bytes blob not null -- zstd
) strict;

-- What was read from a source, and the record that it is part of.
create table if not exists document (
  sha256 text primary key references source,
  parliament text not null,
  publication text, -- such as ah-tk-20232024-16
  case_number text, -- such as 2023Z14476
  kind text not null,
  record text not null, -- empty until its set is found
  apart text, -- set apart by hand under this name, its SHA-256 or its publication; only what is joined by hand joins it
  reading blob not null, -- zstd: JSON in the record format, without roles
  page blob not null, -- zstd: JSON, the text that was read where it is not just the bytes, and the role of every character
  language text not null default 'nl' -- ISO 639-1
) strict;

create index if not exists document_by_record on document (record);
create index if not exists document_by_publication on document (publication);
create index if not exists document_by_case on document (case_number);

-- The keys that a document may share with others of its set, and what each rests on: by-hand, case, publication, see-also,
-- asker-day-subject.
create table if not exists joint (
  key text not null,
  sha256 text not null references document,
  joint text not null,
  primary key (key, sha256)
) strict, without rowid;

create index if not exists joint_by_document on joint (sha256);

-- One row a question set, made anew under a new number from its documents whenever one of them changes.
create table if not exists record (
  number integer primary key autoincrement, -- never used again: a number is one state of a record
  id text not null unique,
  language text not null,
  subject text,
  askers text not null, -- JSON
  submitted text,
  received text, -- of the newest reply
  standing text not null,
  -- The clock of the record when all is known, by the clock of its parliament; null where that is not known.
  due text,
  answered text, -- the day on which all was answered, here or elsewhere
  ended text, -- the day on which it ended without an answer: withdrawn or lapsed; null too where nobody told the day
  days integer, -- from submitted to answered
  ending text, -- answered-in-time, answered-late, answered-elsewhere, withdrawn, lapsed; null while it waits
  timed integer not null default 0, -- whether the clock has been asked
  facts text not null, -- JSON: what it can be filtered by, [field, label or null, [folded values]]
  pairs blob not null -- zstd: JSON, each answer with its questions
) strict;

create index if not exists record_by_received on record (received desc, id);
create index if not exists record_by_day on record (coalesce(received, submitted) desc, id);
-- Lists of a year and of a standing in the order of their ids: a page reads its own records and no others.
create index if not exists record_of_year on record (substr(submitted, 1, 4), id);
create index if not exists record_of_standing on record (standing, id);
create index if not exists record_untimed on record (number) where timed = 0;

-- What a record is counted under in statistics; value is folded and stands between spaces, so that a word of it can be found.
create table if not exists facet (
  record integer not null references record on delete cascade,
  field text not null, -- party, asker, minister, year and so on
  value text not null,
  label text, -- as printed; absent where the record has the same fact in another row
  primary key (field, value, record)
) strict, without rowid;

create index if not exists facet_by_record on facet (record);

-- What the texts of a record point to outside it: a publication or a case by its name. follows or mentions.
create table if not exists pointer (
  target text not null,
  record integer not null references record on delete cascade,
  kind text not null,
  primary key (target, record, kind)
) strict, without rowid;

create index if not exists pointer_by_record on pointer (record);

-- What kind of file a source is, by its bytes: pdf, docx, xml, html, markdown, text, json, unknown.
create table if not exists source_format (
  sha256 text primary key references source,
  format text not null
) strict, without rowid;

-- How each document was read; made anew with its record.
create table if not exists quality (
  sha256 text primary key references document,
  record text not null, -- its id
  parliament text not null,
  kind text not null,
  format text not null,
  is_case integer not null, -- whether it is the data of a case and no paper
  year text, -- of asking, else of the reply
  coverage real not null,
  unread integer not null, -- characters that no rule explained, white space left out
  remarks integer not null
) strict;

create index if not exists quality_by_record on quality (record);

-- What about a document, or a whole set (no sha256), a person should look at; made anew with the record.
create table if not exists doubt (
  reason text not null, -- the code of a remark, or what the documents of a set show together
  record text not null, -- its id
  sha256 text not null,
  detail text not null,
  primary key (reason, record, sha256)
) strict, without rowid;

create index if not exists doubt_by_record on doubt (record);

-- What happened to the records, in order: each stands here once, at its last change. Numbers only grow.
create table if not exists change (
  number integer primary key autoincrement,
  record text not null unique,
  kind text not null, -- kept or gone
  at text not null default (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) strict;

-- Every document that came in, in order of arrival; what followers are told of.
create table if not exists arrival (
  number integer primary key autoincrement,
  sha256 text not null unique references document,
  at text not null default (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) strict;

-- Numbers of records that are no more; the index leaves them out until a merge has dropped them.
create table if not exists gone (
  at integer primary key autoincrement,
  number integer not null
) strict;

create index if not exists gone_by_number on gone (number);

-- The index of all words: a segment covers the records of one language with numbers from first to last, and is never changed.
-- Records after the last segment are indexed in memory by whoever searches.
create table if not exists segment (
  id integer primary key autoincrement,
  language text not null,
  first integer not null,
  last integer not null,
  records integer not null default 0,
  pairs integer not null default 0,
  directory text not null default '', -- JSON: where each section lies
  mark text not null default '', -- of how its language treated words when it was written
  finished integer not null default 0,
  begun text not null default (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) strict;

-- The bytes of segments, cut to fill a page each: the number is that of the segment times 2^24 plus the place.
create table if not exists segment_piece (
  number integer primary key,
  bytes blob not null
) strict;

-- Documents that are states of one thing, such as a case as its House keeps it: the newest speaks in its record, the older are
-- kept beside it.
create table if not exists state (
  sha256 text primary key references document,
  thing text not null, -- such as 'nl-tk case 2031Z00001'
  at text not null, -- of what moment (ISO 8601, UTC), as its source says
  speaks integer not null default 1
) strict, without rowid;

create index if not exists state_by_thing on state (thing, at);

-- Things that a source says were removed, and when; a newer state puts them back.
create table if not exists removal (
  thing text primary key,
  at text not null
) strict, without rowid;

-- How far each source of a service is: all up to its cursor is in.
create table if not exists feed (
  id text primary key,
  cursor text,
  page text, -- where a listing that was broken off goes on
  mark text, -- the furthest that the listing told of; the cursor when it ends
  run integer not null default 0, -- the number of the listing
  fresh integer not null default 0, -- whether this listing told of anything new
  began text, -- of the newest listing (this and all times: ISO 8601, UTC)
  ended text, -- when a listing last came to its end
  brought text, -- when anything new last came in
  failure text, -- why the newest listing did not come to its end
  tries integer not null default 0,
  next_try text,
  skew integer -- seconds that the server's clock is ahead of ours
) strict, without rowid;

-- What servers told of each page of a listing, by which they can say that nothing changed.
create table if not exists listed (
  feed text not null references feed,
  address text not null,
  etag text,
  modified text,
  next text,
  mark text,
  primary key (feed, address)
) strict, without rowid;

-- Every thing that a source told of, and what came of it.
create table if not exists item (
  feed text not null references feed,
  key text not null,
  version text not null,
  name text not null,
  address text, -- where it is fetched; absent where it was removed
  facts text not null, -- JSON: the types it may have, what is known of it
  state text not null, -- waiting, taken, failed, gone
  reason text, -- why it failed
  tries integer not null default 0,
  next_try text,
  sha256 text, -- what came of it last
  run integer not null, -- the listing that told of it last
  at text not null,
  primary key (feed, key)
) strict, without rowid;

create index if not exists item_to_do on item (feed, state, next_try) where state in ('waiting', 'failed');
create index if not exists item_of_run on item (feed, run);

-- Where the bytes of a source were fetched, and when.
create table if not exists origin (
  sha256 text not null references source,
  address text not null,
  feed text not null,
  at text not null,
  primary key (sha256, address)
) strict, without rowid;

-- What two sources of one record say differently; what is printed in the paper is shown.
create table if not exists conflict (
  record text not null,
  message text not null,
  primary key (record, message)
) strict, without rowid;

-- Who is at work that only one may do; it lapses when its holder is no longer heard of.
create table if not exists lease (
  work text primary key,
  holder text not null,
  until text not null
) strict, without rowid;
