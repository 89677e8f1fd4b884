-- All that is known of a failure, as JSON; failure_cause stays, the other four are read of old rows.
alter table job add column failure text;

-- How the present attempt differs from the request: heap of the driver, cores of each executor.
alter table job add column driver_mb integer;
alter table job add column executor_cores integer;

-- Why there is another attempt, and when it may start at the earliest.
alter table job add column retry_reason text;
alter table job add column not_before integer;
