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
  record text not null,
  reading text not null -- JSON in the record format
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
