-- Tables of the delivery guarantee, the same in every service.

create table inbox (
  push_id     text primary key,
  type        text not null,
  subject     text not null,
  seller_id   bigint not null,
  received_at timestamptz not null,               -- by the ingress
  claimed_at  timestamptz not null default clock_timestamp(),
  traceparent text not null,
  set_aside   bytea                               -- body, while no account of the seller is known
);
create index inbox_age on inbox (claimed_at);
create index inbox_subject on inbox (subject, received_at);
create index inbox_set_aside on inbox (seller_id, received_at) where set_aside is not null;

-- Insert-only. ce_time is text in RFC 3339, because it is published as it stands.
create table outbox (
  id           bigint generated always as identity primary key,
  topic        text not null,
  aggregate_id text not null,
  ce_specversion text not null default '1.0',
  ce_id        text not null,
  ce_type      text not null,
  ce_source    text not null,
  ce_time      text not null,
  traceparent  text not null,
  payload      text not null,
  created_at   timestamptz not null default clock_timestamp()
);
create index outbox_age on outbox (created_at);

-- One row that Debezium updates, so that an idle service's replication slot does not hold the log.
create table outbox_heartbeat (
  one     boolean primary key default true check (one),
  beat_at timestamptz not null default clock_timestamp()
);
insert into outbox_heartbeat default values;

-- What must be read again from Ozon: wanted is raised by pushes, done by reads that began after.
create table reread_request (
  kind         text not null,
  subject      text not null,
  account_id   bigint not null,
  wanted       bigint not null default 1,
  done         bigint not null default 0,
  attempt      int not null default 0,            -- unsatisfying answers in a row
  due_at       timestamptz not null,
  wanted_at    timestamptz not null,              -- when it was last asked for
  sent_at      timestamptz,                       -- when the last read began
  lease        text,
  lease_until  timestamptz,
  last_failure text,
  traceparent  text not null,
  primary key (kind, subject)
);
create index reread_request_due on reread_request (kind, due_at) where wanted > done;

create publication ${outbox_slot} for table outbox with (publish = 'insert');
