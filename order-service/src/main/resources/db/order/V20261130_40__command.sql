-- What people and the CRM want done at Ozon. A row is committed before any call, and again, in state 'sending',
-- before each call that changes something there: what a crash leaves behind tells what must be settled by reading.
create table command (
  id              text primary key default cast(gen_random_uuid() as text),
  seq             bigint generated always as identity unique,
  account_id      bigint not null,
  kind            text not null,
  subjects        text[] not null,                -- what it is about, such as posting numbers
  intent          text not null,                  -- as it was asked, JSON
  actor           text not null,                  -- name of the token
  idempotency_key text,                           -- null after 24 h
  request_hash    text not null,                  -- of kind, subjects and intent
  state           text not null
                  check (state in ('waiting', 'sending', 'doubtful', 'following', 'done', 'failed')),
  stage           text not null,
  attempt         int not null default 0,         -- of the stage, since it last moved on
  progress        text not null,                  -- what the kind keeps between stages, JSON
  outcome         text,                           -- what came of it, JSON
  failure         text,                           -- why nothing did, JSON
  last_failure    text,                           -- why it waits
  created_at      timestamptz not null default clock_timestamp(),
  stage_at        timestamptz not null default clock_timestamp(), -- when the stage began
  marked_at       timestamptz,                    -- when the last write was marked as being sent
  due_at          timestamptz not null default clock_timestamp(),
  updated_at      timestamptz not null default clock_timestamp(),
  finished_at     timestamptz,
  lease           text,
  lease_until     timestamptz,
  traceparent     text not null
);
create unique index command_key on command (account_id, idempotency_key) where idempotency_key is not null;
create index command_unfinished on command (account_id, due_at) where finished_at is null;
create index command_of_subject on command using gin (subjects);
create index command_of_account on command (account_id, seq desc);
create index command_age on command (finished_at);
