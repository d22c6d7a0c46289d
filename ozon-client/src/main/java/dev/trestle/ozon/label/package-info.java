/**
 * Labels of packed postings at Ozon: ordered, asked for until they are printed, fetched by address
 * with {@link dev.trestle.ozon.file.OzonFiles}; and the older call that prints at once. In: posting
 * numbers. Out: tasks and how far they are. Called by order-service.
 */
@NullMarked
package dev.trestle.ozon.label;

import org.jspecify.annotations.NullMarked;
