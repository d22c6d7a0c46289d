/**
 * The supervisor behind {@code ./run}: takes environment variables of the shell, starts the stack
 * and our services in order, writes {@code .run/env}, watches all of them and stops them in the
 * opposite order. Called by the run script only; JDK classes only.
 */
@NullMarked
package dev.trestle.localstack.run;

import org.jspecify.annotations.NullMarked;
