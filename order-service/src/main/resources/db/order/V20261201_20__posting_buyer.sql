-- Personal data, sealed; empty unless a key is configured. Deleted some time after the posting is final.
create table posting_buyer (
  posting_number text primary key,
  account_id     bigint not null,
  sealed         text not null,                   -- AES-256-GCM; names, telephones, address, company
  fingerprint    text not null,                   -- keyed; equal while nothing changed
  observed_at    timestamptz not null             -- our clock when Ozon was asked
);
