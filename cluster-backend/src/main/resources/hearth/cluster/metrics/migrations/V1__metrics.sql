-- What has figures: a cluster (part empty), a node of one (part is its name), or an attempt at a job
-- (name is the job's id, part the attempt's number).
create table subject (
  id      integer primary key,
  kind    text not null,
  name    text not null,
  part    text not null,
  -- Of an attempt: how wide its buckets are, in seconds; when its latest sample was taken, in
  -- milliseconds since 1970; how many of its tasks its cluster has counted.
  width   integer not null,
  sampled integer not null,
  tasks   integer not null,
  unique (kind, name, part)
) strict;

create table series (
  id      integer primary key,
  subject integer not null references subject (id) on delete cascade,
  figure  text not null,
  unique (subject, figure)
) strict;

-- All samples of a span of time in one. Times and widths are seconds, since 1970.
create table bucket (
  series integer not null references series (id) on delete cascade,
  width  integer not null,
  start  integer not null,
  weight integer not null,
  sum    real not null,
  most   real not null,
  primary key (series, width, start)
) strict, without rowid;
