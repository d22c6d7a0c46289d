/**
 * Paper of the sandbox: PDF files and barcodes, and the shelf from which callers fetch them by
 * address and without a key.
 *
 * <p>Comes in: lines to print and texts to encode. Goes out: bytes, and the address of a file. The
 * rooms that print call it, and the front door for {@code /files/}.
 */
@NullMarked
package dev.trestle.sandbox.document;

import org.jspecify.annotations.NullMarked;
