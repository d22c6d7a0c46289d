/**
 * What Ozon's methods take and give, as data: the list of methods and types, the list of places
 * where the wire is known to differ, checks of requests and answers against both, and examples.
 *
 * <p>Comes in: a method's path and a JSON body. Goes out: deviations, protobuf's refusals, example
 * answers. The gate calls it for every request; tests of any module may call {@link
 * dev.trestle.sandbox.types.ShapeCheck}.
 */
@NullMarked
package dev.trestle.sandbox.types;

import org.jspecify.annotations.NullMarked;
