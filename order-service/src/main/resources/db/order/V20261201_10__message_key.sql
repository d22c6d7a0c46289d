-- What the seller writes in chats is in no row. Commands tell two texts apart by an HMAC with this key: whoever sees
-- commands through the API, but not this table, cannot guess a short text by trying.
create table message_key (
  single boolean primary key default true check (single),
  key    text not null
);
insert into message_key (key) values (cast(gen_random_uuid() as text) || cast(gen_random_uuid() as text));
