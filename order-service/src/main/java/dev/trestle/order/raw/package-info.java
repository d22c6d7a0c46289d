/**
 * Any method of Ozon that is this service's, with the caller's own JSON. In: requests with a token.
 * Out: Ozon's answer as it came, or a problem with Ozon's words; and the list of methods. Writes,
 * and reads that tell of buyers, are for operators and in the audit, whose row also keeps a write
 * with a key from being sent twice. Calls no feature but audit.
 */
@NullMarked
package dev.trestle.order.raw;

import org.jspecify.annotations.NullMarked;
