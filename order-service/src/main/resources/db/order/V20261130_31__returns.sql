-- Returns of all schemes. Filters are columns made of the snapshot, so that nobody has to fill them.
create table returns (
  seller_id      bigint not null,
  id             text not null,                   -- Ozon's number; rfbs-<number> of rFBS requests
  account_id     bigint not null,
  version        bigint not null check (version > 0),
  observed_at    timestamptz,
  snapshot       json not null,                   -- all published facts
  posting_number text generated always as (snapshot ->> 'posting_number') stored,
  scheme         text generated always as (snapshot ->> 'scheme') stored,
  status         text generated always as (snapshot ->> 'status') stored,
  created_at     timestamptz not null default clock_timestamp(),
  updated_at     timestamptz not null default clock_timestamp(),
  primary key (seller_id, id)
);
create index returns_newest on returns (created_at desc, id desc);
create index returns_of_account on returns (account_id, created_at desc, id desc);
create index returns_of_posting on returns (posting_number);

create table returns_history (
  seller_id       bigint not null,
  id              text not null,
  version         bigint not null,
  at              timestamptz not null,
  cause           text not null,
  cause_id        text,
  previous_status text,
  status          text,
  changed         text not null,                  -- names of the fields, comma between
  snapshot        json not null,
  primary key (seller_id, id, version),
  foreign key (seller_id, id) references returns
);
