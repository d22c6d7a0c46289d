-- For the way of one posting: events by aggregate, and the postings of an order by their beginning.
create index outbox_of_aggregate on outbox (aggregate_id, id);
create index posting_by_beginning on posting (posting_number text_pattern_ops);
