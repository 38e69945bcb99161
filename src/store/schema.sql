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
  publication text, -- such as ah-tk-20232024-16
  kind text not null,
  record text not null,
  reading text not null, -- JSON in the record format, without roles
  text blob not null, -- zstd: the text that was read, to which every offset refers
  roles blob not null -- zstd: JSON
) strict;

create index if not exists document_by_record on document (record);
create index if not exists document_by_publication on document (publication);

-- The publications that a document points to as the same set ('Zie ook').
create table if not exists pointer (
  sha256 text not null references document,
  publication text not null,
  primary key (sha256, publication)
) strict, without rowid;

create index if not exists pointer_by_publication on pointer (publication);

-- One row a question set, made anew from its documents whenever one of them changes.
create table if not exists record (
  number integer primary key,
  id text not null unique,
  subject text,
  askers text not null, -- JSON
  submitted text,
  received text, -- of the newest reply
  standing text not null
) strict;

create index if not exists record_by_received on record (received desc, id);
create index if not exists record_by_day on record (coalesce(received, submitted) desc, id);

-- What a record can be filtered by; value is folded and stands between spaces, so that a word of it can be found.
create table if not exists facet (
  record integer not null references record on delete cascade,
  field text not null, -- party, asker, minister, year
  value text not null,
  primary key (field, value, record)
) strict, without rowid;

create index if not exists facet_by_record on facet (record);

-- The unit of search: an answer with its questions. The number of the record is id >> 12.
create table if not exists pair (
  id integer primary key,
  numbers text not null, -- JSON
  question text not null,
  answer text not null,
  notes text not null
) strict;

-- Words as printed (folded) for phrases and prefixes, stems for all else; it holds no text of its own.
create virtual table if not exists pair_text using fts5 (
  subject, question, answer, notes, subject_stems, question_stems, answer_stems, notes_stems,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
);
