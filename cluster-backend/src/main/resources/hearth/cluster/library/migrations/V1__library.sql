-- What a person adds to results. Times are nanoseconds since 1970.
create table added (
  result  text not null primary key,
  name    text,
  deleted integer,
  checked integer
) strict;

create index added_deleted on added (deleted) where deleted is not null;

create table tag (
  result text not null,
  tag    text not null collate nocase,
  primary key (result, tag)
) strict, without rowid;
