/**
 * The people behind postings: names, telephones, addresses, companies. Kept only where a key is
 * configured, sealed with it, in a table of its own, until some time after the posting is final.
 * In: what Ozon answered, in transaction B. Out: to operators, one posting at a time, each look in
 * the audit; never to snapshots, events, logs or the trail.
 */
@NullMarked
package dev.trestle.order.buyer;

import org.jspecify.annotations.NullMarked;
