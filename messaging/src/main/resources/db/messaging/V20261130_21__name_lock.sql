-- Names of rows that a transaction under way is about to make; empty to everybody else. Nothing is
-- lost with it, so it is not logged.
create unlogged table name_lock (name text primary key);
