-- Printed labels, one file a command; Ozon keeps them for minutes, we for three days.
create table label_file (
  command_id   text primary key,
  content_type text not null,
  bytes        bytea not null,
  created_at   timestamptz not null default clock_timestamp()
);
create index label_file_age on label_file (created_at);
