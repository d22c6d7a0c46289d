-- Chats with buyers and with Ozon; what was written is nowhere here.
create table chat (
  seller_id      bigint not null,
  id             text not null,                   -- Ozon's chat id
  account_id     bigint not null,
  version        bigint not null check (version > 0),
  observed_at    timestamptz,                     -- null while only pushes are known
  snapshot       json not null,                   -- all published facts
  posting_number text generated always as (snapshot ->> 'posting_number') stored,
  order_number   text generated always as (snapshot ->> 'order_number') stored,
  type           text generated always as (snapshot ->> 'type') stored,
  status         text generated always as (snapshot ->> 'status') stored,
  unread         boolean generated always as
                   (coalesce(cast(snapshot ->> 'unread_count' as bigint), 0) > 0) stored,
  created_at     timestamptz not null default clock_timestamp(),
  updated_at     timestamptz not null default clock_timestamp(),
  primary key (seller_id, id)
);
create index chat_newest on chat (created_at desc, id desc);
create index chat_of_account on chat (account_id, created_at desc, id desc);
create index chat_of_posting on chat (posting_number) where posting_number is not null;
create index chat_of_order on chat (order_number) where order_number is not null;

create table chat_history (
  seller_id       bigint not null,
  id              text not null,
  version         bigint not null,
  at              timestamptz not null,
  cause           text not null,
  cause_id        text,                           -- id of the push, where a push was the cause
  previous_status text,
  status          text,
  changed         text not null,                  -- names of the fields, comma between
  snapshot        json not null,
  primary key (seller_id, id, version),
  foreign key (seller_id, id) references chat
);
