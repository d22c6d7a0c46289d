/**
 * Walking a list of Ozon page by page. In: how to fetch a page, and what to do with each. Out: how
 * many items there were, or the failure that stopped the walk. {@link dev.trestle.ozon.paging.Next}
 * reads from an answer where the next page begins, for each way Ozon has of saying it. Called by
 * typed calls (the readers) and by services (the walk).
 */
@NullMarked
package dev.trestle.ozon.paging;

import org.jspecify.annotations.NullMarked;
