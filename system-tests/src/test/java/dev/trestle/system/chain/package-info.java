/**
 * The whole chain as processes, and its doors for tests: Ozon's sandbox, the push address, the REST
 * API, the topics, and SQL for proofs. In: starts, kills and pushes. Out: what everybody outside
 * sees. One chain serves all test classes of a JVM.
 */
@NullMarked
package dev.trestle.system.chain;

import org.jspecify.annotations.NullMarked;
