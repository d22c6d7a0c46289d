-- Before the first event: what is committed before a slot exists is never published. Runs outside
-- a transaction, because PostgreSQL makes no logical slot in one that has written. Made once only:
-- a slot that is lost later is an incident, not something to replace in silence.
select pg_create_logical_replication_slot('${outbox_slot}', 'pgoutput')
where not exists (select 1 from pg_replication_slots where slot_name = '${outbox_slot}');
