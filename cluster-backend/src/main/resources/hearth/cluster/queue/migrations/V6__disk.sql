-- Of jobs that have ended, in bytes: what the directory takes, and what went through local disks
-- meanwhile (shuffle and spill). Null until that was measured.
alter table job add column disk_bytes integer;
alter table job add column temporary_bytes integer;
