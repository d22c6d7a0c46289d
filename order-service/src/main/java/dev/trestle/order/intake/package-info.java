/**
 * Transaction A. In: batches of the push topics. Claims push ids, stores what the pushes themselves
 * say, asks for re-reads, sets aside what no account waits for. Out: verdicts, which become offset
 * commits.
 */
@NullMarked
package dev.trestle.order.intake;

import org.jspecify.annotations.NullMarked;
