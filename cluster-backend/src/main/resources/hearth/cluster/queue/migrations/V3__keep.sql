-- Jobs that are never removed to make room.
create table kept (
  job text not null primary key references job (id) on delete cascade
) strict, without rowid;
