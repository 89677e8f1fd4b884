-- Times are nanoseconds since 1970. A job's directory in its results volume holds what it computed.
create table job (
  id              text not null primary key,
  volume          text not null,
  cluster         text not null,
  type            text not null,
  submitted       integer not null,
  request         text not null,
  words           text not null,
  priority        integer not null,
  position        integer not null,
  held            integer not null,
  after           text,
  batch           text,
  cores           integer,
  memory_mb       integer,
  state           text not null,
  attempt         integer not null,
  started         integer,
  ended           integer,
  failure_cause   text,
  failure_message text,
  failure_remedy  text,
  failure_file    text,
  failure_place   text
) strict;

create index job_open on job (volume, priority desc, position) where ended is null;
create index job_position on job (position);
create index job_history on job (volume, submitted desc, id desc);
create index job_by_state on job (volume, state, submitted desc, id desc);
create index job_by_type on job (volume, type, submitted desc, id desc);
create index job_by_batch on job (batch, submitted desc, id desc) where batch is not null;

-- What each try at a job holds, from the moment at which it is decided on.
create table attempt (
  job       text not null references job (id) on delete cascade,
  number    integer not null,
  cores     integer,
  memory_mb integer,
  shares    text not null,
  session   text,
  driver    text,
  claimed   integer not null,
  launched  integer,
  ended     integer,
  primary key (job, number)
) strict, without rowid;

create index attempt_open on attempt (job) where ended is null;
