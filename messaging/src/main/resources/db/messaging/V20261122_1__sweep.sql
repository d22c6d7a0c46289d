-- Lists that are walked again and again, to find what no push told. A sweep is a row, so replicas
-- do not multiply it; one that is under way keeps its window and its place.
create table sweep (
  kind         text not null,
  account_id   bigint not null,
  watermark    timestamptz,                       -- upper end of the last window that was completed
  window_end   timestamptz,                       -- upper end of the one under way
  page         text,                              -- where it goes on; null = at its beginning
  seen         bigint not null default 0,         -- of the one under way, else of the last one
  found        bigint not null default 0,         -- differences among them
  due_at       timestamptz not null default clock_timestamp(),
  started_at   timestamptz,
  finished_at  timestamptz,
  lease        text,
  lease_until  timestamptz,
  last_failure text,
  primary key (kind, account_id)
);
