/**
 * Order service: postings as Ozon has them, known within seconds of a push. In: push topics ({@code
 * intake}) and Ozon's answers ({@code reread}). {@code posting} decides and stores. Out: the
 * outbox, which Debezium publishes, and the REST API ({@code api}) behind tokens ({@code access}).
 */
@NullMarked
package dev.trestle.order;

import org.jspecify.annotations.NullMarked;
