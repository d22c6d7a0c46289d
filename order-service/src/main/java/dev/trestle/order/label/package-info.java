/**
 * Labels of packed postings as one PDF. In: up to 1000 posting numbers. Ozon prints in tasks and
 * leaves out what is not ready; the postings left out are asked for again until all are ready, then
 * all are printed into one file, which is fetched at once, as Ozon keeps it for minutes. Out: a
 * command with its progress, and the file.
 */
@NullMarked
package dev.trestle.order.label;

import org.jspecify.annotations.NullMarked;
