-- 1 once the content of an ended job's inputs is noted in its directory, or cannot be any more.
alter table job add column inputs_noted integer not null default 0;

-- Of older jobs nobody knows whether their inputs were changed since.
update job set inputs_noted = 1;

create index job_unnoted on job (volume, ended) where ended is not null and inputs_noted = 0;

-- SHA-256 of files of this computer, so that each is read once; modified as its file system has it.
create table content (
  path     text not null,
  bytes    integer not null,
  modified integer not null,
  sha256   text not null,
  primary key (path, bytes, modified)
) strict, without rowid;
