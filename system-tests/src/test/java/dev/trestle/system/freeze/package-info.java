/**
 * TCP proxies that freeze. In: whatever a service says to PostgreSQL, Kafka or Ozon. Out: the same
 * bytes, until the n-th counted request: that one is still delivered, but neither its answer nor
 * anything after it. Reads just enough of each protocol to find where a request ends and what it
 * is. Called by the crash tests.
 */
@NullMarked
package dev.trestle.system.freeze;

import org.jspecify.annotations.NullMarked;
