-- Postings of an order are found by its number by now.
drop index posting_by_beginning;
