/**
 * What is published of a posting, and how what Ozon says becomes it. In: what was known, and a push
 * or an answer. Out: what is known then. Whether it is news is not asked here; what the method that
 * answered never tells stays. Pure; called by posting.
 */
@NullMarked
package dev.trestle.order.fact;

import org.jspecify.annotations.NullMarked;
