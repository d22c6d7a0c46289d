-- What lists filter by, and by which an order finds its postings.
alter table posting add column order_number text, add column scheme text;
update posting
set order_number = cast(snapshot as json) ->> 'order_number',
    scheme = cast(snapshot as json) ->> 'scheme';
create index posting_of_order on posting (order_number);

create table ozon_order (
  seller_id   bigint not null,
  id          text not null,                      -- the order number: postings' numbers without their last part
  account_id  bigint not null,
  version     bigint not null check (version > 0),
  observed_at timestamptz,                        -- always null: no method of Ozon tells of an order
  snapshot    json not null,                      -- all published facts
  created_at  timestamptz not null default clock_timestamp(),
  updated_at  timestamptz not null default clock_timestamp(),
  primary key (seller_id, id)
);
create index ozon_order_by_number on ozon_order (id);

create table ozon_order_history (
  seller_id       bigint not null,
  id              text not null,
  version         bigint not null,
  at              timestamptz not null,
  cause           text not null,
  cause_id        text,                           -- id of the push, where a push was the cause
  previous_status text,
  status          text,
  changed         text not null,
  snapshot        json not null,
  primary key (seller_id, id, version),
  foreign key (seller_id, id) references ozon_order
);

-- Whoever makes an order first inserts here; others wait for that commit, as there is no row to lock yet.
create table ozon_order_known (
  seller_id bigint not null,
  id        text not null,
  primary key (seller_id, id)
);
