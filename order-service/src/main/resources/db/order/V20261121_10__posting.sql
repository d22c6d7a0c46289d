create table posting (
  posting_number   text primary key,
  seller_id        bigint not null,
  account_id       bigint not null,
  status           text,                          -- Ozon's REST status; null while unknown
  push_state       text,                          -- newest state that a push reported
  detailed         boolean not null,              -- false while only pushes are known of it
  version          bigint not null check (version > 0),
  observed_at      timestamptz,                   -- our clock when Ozon was asked
  state_changed_at timestamptz,                   -- Ozon's time of push_state
  snapshot         text not null,                 -- all published facts, JSON
  created_at       timestamptz not null default clock_timestamp(),
  updated_at       timestamptz not null default clock_timestamp()
);
create index posting_newest on posting (created_at desc, posting_number);
create index posting_of_seller on posting (seller_id, created_at desc, posting_number);
create index posting_in_status on posting (status, created_at desc, posting_number);

create table posting_history (
  posting_number  text not null references posting,
  version         bigint not null,
  at              timestamptz not null,
  cause           text not null,
  cause_id        text,                           -- id of the push, where a push was the cause
  previous_status text,
  status          text,
  changed         text not null,                  -- names of the fields, comma between
  snapshot        text not null,
  primary key (posting_number, version)
);

create table api_token (
  name         text primary key,
  token_sha256 text not null unique,              -- lower-case hex; the token itself is nowhere
  role         text not null check (role in ('viewer', 'operator', 'admin')),
  created_at   timestamptz not null default clock_timestamp()
);
