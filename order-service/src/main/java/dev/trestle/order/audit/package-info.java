/**
 * Who did what by hand: calls that change something at Ozon or show buyers' data. In: an act, noted
 * before it begins and again at its end. Out: rows, and a list for admins. Holds no bodies and no
 * personal data of buyers. Any feature may call it; calls none.
 */
@NullMarked
package dev.trestle.order.audit;

import org.jspecify.annotations.NullMarked;
