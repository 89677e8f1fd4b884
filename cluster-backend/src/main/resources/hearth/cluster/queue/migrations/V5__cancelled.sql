-- Who cancels or cancelled a job, as JSON; of one that was not, or by nobody knows whom, null.
alter table job add column cancelled_by text;
