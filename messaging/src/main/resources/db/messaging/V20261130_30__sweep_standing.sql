-- How sweeps stand, for people; and which of them may run beside each other.
alter table sweep
  add column family          text not null default '',  -- those of one family read the same things
  add column percent         int,                       -- of the one under way, where it can be known
  add column wanted_at       timestamptz,               -- somebody wants one that begins after this
  add column failures        int not null default 0,    -- in a row
  add column failed_at       timestamptz,
  add column last_started_at timestamptz,
  add column last_seen       bigint,
  add column last_found      bigint,
  add column created_at      timestamptz not null default clock_timestamp();

-- What a sweep found and Ozon should have pushed. A row goes when the push comes.
create table expected_push (
  account_id  bigint not null,
  type        text not null,                            -- as inbox.type
  subject     text not null,
  seller_id   bigint not null,
  found_at    timestamptz not null default clock_timestamp(),
  missing_at  timestamptz,                              -- since when it is held for missing
  primary key (account_id, type, subject)
);
