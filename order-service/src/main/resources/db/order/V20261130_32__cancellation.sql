-- Applications to cancel rFBS postings.
create table cancellation (
  seller_id      bigint not null,
  id             text not null,                   -- Ozon's number
  account_id     bigint not null,
  version        bigint not null check (version > 0),
  observed_at    timestamptz,
  snapshot       json not null,                   -- all published facts
  posting_number text generated always as (snapshot ->> 'posting_number') stored,
  status         text generated always as (snapshot ->> 'status') stored,
  created_at     timestamptz not null default clock_timestamp(),
  updated_at     timestamptz not null default clock_timestamp(),
  primary key (seller_id, id)
);
create index cancellation_newest on cancellation (created_at desc, id desc);
create index cancellation_of_account on cancellation (account_id, created_at desc, id desc);
create index cancellation_of_posting on cancellation (posting_number);

create table cancellation_history (
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
  foreign key (seller_id, id) references cancellation
);
