/**
 * Labels of packed postings: tasks that print in the background, and the older call that prints at
 * once.
 *
 * <p>Comes in: posting numbers. Goes out: tasks whose stage follows from the sandbox's clock, and
 * PDF files on the shelf. The gate calls the methods.
 */
@NullMarked
package dev.trestle.sandbox.label;

import org.jspecify.annotations.NullMarked;
